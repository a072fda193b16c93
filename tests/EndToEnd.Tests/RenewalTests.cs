using Azure.Data.Tables;
using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Core.Renewal;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Award;

namespace Ovop.EndToEnd.Tests;

/// <summary>An application that was withdrawn is made again: nothing is typed or photographed twice.</summary>
public sealed class RenewalTests(Product product)
{
    [Fact]
    public async Task Applying_again_takes_answers_and_files_along_once()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, "lagi@contoh.id", Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        await play.Withdraw();
        var before = await Dossier(play.Number);

        await play.ApplyAgain();
        await play.UseFilesAgain();
        var after = await Dossier(play.Number);
        play.Number.ShouldNotBe($"{before.Number}");
        Ancestry.Of(after)!.Past.Single().Number.ShouldBe(before.Number);
        SubmissionStage.Form(after)["nama_produk"].ShouldBe(SubmissionStage.Form(before)["nama_produk"]);
        Hashes(after).ShouldBe(Hashes(before));
        after.All<StoredDocument>().ShouldAllBe(file => file.IsUsable);

        using var again = new CasePlay(product.Site, product.Mailbox, "lagi@contoh.id", Commodity.BT);
        await again.SignIn();
        await again.ApplyAgain($"{before.Number}");
        again.Number.ShouldBe(play.Number);
    }

    private static IReadOnlyList<string> Hashes(Dossier dossier) => [.. dossier.All<StoredDocument>().Select(file => file.Facts!.Sha256).Order(StringComparer.Ordinal)];

    private async Task<Dossier> Dossier(string number)
    {
        var tables = new TableServiceClient(product.Storage);
        return (await new TableCases(tables, new Board(tables)).Find(ApplicationNumber.Parse(number), TestContext.Current.CancellationToken))!;
    }
}
