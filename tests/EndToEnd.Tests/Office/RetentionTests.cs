using Azure.Storage.Blobs;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Offices;
using Ovop.Functions.Rounds;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>A withdrawn application of two years ago is erased when an administrator has it done; a younger one stays.</summary>
public sealed class RetentionTests(Product product)
{
    private const string Owner = "dahulu@contoh.id";
    private const string Friend = "kerabat.dahulu@contoh.id";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly BlobServiceClient _blobs = new(product.Storage);

    private TableCases Cases => product.Cases;

    [Fact]
    public async Task What_is_due_is_erased_and_its_trail_still_holds()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (old, young) = (await Withdrawn("lama", now.AddYears(-2)), await Withdrawn("baru", now));
        using var administrator = new Sender(product.Site);
        await administrator.SignIn(product.Mailbox, "admin02@contoh.id", "/kantor/masuk");
        (await administrator.Get("/kantor/retensi")).Words.ShouldContain($"{old}");

        (await administrator.Post("/kantor/retensi", ("alasan", "Diuji sekarang."))).Location.ShouldBe("/kantor/retensi?selesai=1");

        var erased = (await Cases.Find(old, Cancel))!;
        erased.Case.ErasedAt.ShouldNotBeNull();
        ApplicationForm.Of(erased).Answers.Keys.ShouldBe(["komoditi"]);
        Trail.FirstBroken(erased.Trail).ShouldBeNull();
        (await Cases.OwnedBy(Owner, Cancel)).ShouldBe([young]);
        (await Cases.OwnedBy(Friend, Cancel)).ShouldBe([young]);
        (await Files(old)).ShouldBeEmpty();
        (await Files(young)).ShouldHaveSingleItem();
        (await administrator.Get($"/kantor/permohonan/{old}")).Words.ShouldContain("Data pribadi dihapus");
        (await administrator.Get("/kantor/catatan")).Words.ShouldContain("Diuji sekarang.");
    }

    /// <summary>As it would stand had it been written then, by the real rules and the real store.</summary>
    private async Task<ApplicationNumber> Withdrawn(string key, DateTimeOffset then)
    {
        var rounds = new BlobRounds(_blobs, TimeProvider.System);
        var round = await rounds.Current(Cancel);
        var setting = new Setting(round with { Opens = then.AddDays(-1) }, await new TablePeople(product.Tables, new AllCases(new Board(product.Tables, TimeProvider.System), rounds), TimeProvider.System).Read(round.Id, Cancel), then);
        var number = await Cases.Number(round.Id, Owner, key, Cancel);
        var dossier = (await Cases.Save(SubmissionStage.Open(number, Owner, Language.Indonesian, setting), Cancel))!;
        foreach (var rule in (Func<Dossier, Result<Change>>[])[
            draft => SubmissionStage.Answer(draft, FormSections.All[0], _ => "Sri", setting),
            draft => Grants.Invite(draft, Friend, GrantRole.Viewer, setting),
            draft => SubmissionStage.Withdraw(draft, "Berhenti produksi.", setting)])
            dossier = (await Cases.Save(rule(dossier).Value, Cancel))!;

        await _blobs.GetBlobContainerClient("documents").UploadBlobAsync($"{number}/D-NIB/{Guid.NewGuid():n}", BinaryData.FromString("%PDF-"), Cancel);
        return number;
    }

    private async Task<IReadOnlyList<string>> Files(ApplicationNumber number)
    {
        var names = new List<string>();
        await foreach (var blob in _blobs.GetBlobContainerClient("documents").GetBlobsAsync(cancellationToken: Cancel))
            if (blob.Name.StartsWith($"{number}/", StringComparison.Ordinal))
                names.Add(blob.Name);
        return names;
    }
}
