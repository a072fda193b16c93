using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core.Asking;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Retention;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;
using Ovop.Functions.Archive.OwnData;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Archive;

public sealed class OwnDataTests
{
    private readonly InMemoryTables _tables = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whose_data_it_is_sees_which_office_opened_it_and_nobodys_name()
    {
        var (applying, page, reads) = await Begin();
        await reads.Add(Cast.Administrator.Id, Applying.Number, "document:D-NIB", Cancel);
        await reads.Add(Cast.Of(6).Auditors[0].Id, Applying.Number, "case", Cancel);

        var body = (await applying.Get(request => page.Get(request, $"{Applying.Number}", Cancel))).Body;

        body.ShouldContain("Berkas D-NIB");
        body.ShouldContain("Sekretariat");
        body.ShouldContain("Auditor");
        body.ShouldNotContain(Cast.Administrator.Name);
    }

    [Fact]
    public async Task The_copy_has_every_answer_unmasked_and_the_bytes_of_every_file()
    {
        var (applying, page, _) = await Begin();
        await applying.Desk.Decide(Applying.Number, (dossier, at) =>
        {
            var filled = dossier.Answered("usaha", ("komoditi", "BT")).Answered("pemilik", ("nik", "3374015708790001")).WithFile("D-NIB");
            return dossier.By("test", at.Now).Put(filled.All<ApplicationForm>().Single()).Put(filled.All<StoredDocument>().Single());
        }, Cancel);

        await applying.Desk.Decide(Applying.Number, (dossier, at) => Enquiries.Ask(dossier, "Apakah NPWP wajib?", at with { Applicant = Applying.Owner }), Cancel);
        await applying.Desk.Decide(Applying.Number, (dossier, at) => Enquiries.Answer(dossier, 1, Cast.Administrator.Id, "Tidak wajib.", at), Cancel);
        byte[] taken = [];
        await applying.Post("", async request =>
        {
            await (await page.Take(request, $"{Applying.Number}", Cancel)).ExecuteAsync(request.HttpContext);
            taken = ((MemoryStream)request.HttpContext.Response.Body).ToArray();
            return Results.NoContent();
        });

        await using var copy = new ZipArchive(new MemoryStream(taken));
        using var data = new StreamReader(await copy.GetEntry("data.json")!.OpenAsync(Cancel));
        var words = await data.ReadToEndAsync(Cancel);
        words.ShouldContain("3374015708790001");
        words.ShouldContain("Tidak wajib.");
        words.ShouldNotContain($"\"{Cast.Administrator.Id}\"");
        using var file = new MemoryStream();
        await (await copy.Entries.Single(entry => entry.FullName.StartsWith("berkas/D-NIB", StringComparison.Ordinal)).OpenAsync(Cancel)).CopyToAsync(file, Cancel);
        file.ToArray().ShouldBe(OneBlob.Bytes);
    }

    [Fact]
    public async Task Erasure_is_asked_for_with_a_tick_and_stands_on_the_page()
    {
        var (applying, page, _) = await Begin();
        await applying.Desk.Decide(Applying.Number, (dossier, at) => SubmissionStage.Withdraw(dossier, "", at), Cancel);

        (await Erase(applying, page, "")).Status.ShouldBe(StatusCodes.Status400BadRequest);
        ErasureWish.Of(await applying.Dossier()).ShouldBeNull();
        (await Erase(applying, page, "setuju=ya")).Status.ShouldBe(StatusCodes.Status302Found);

        RetentionRule.IsDue(await applying.Dossier(), Core.Rounds.Terms.RetentionTerms.Usual, applying.Web.Clock.GetUtcNow()).ShouldBeTrue();
        (await applying.Get(request => page.Get(request, $"{Applying.Number}", Cancel))).Body.ShouldContain("Anda meminta penghapusan");
    }

    [Fact]
    public async Task Who_only_helps_with_the_application_does_not_dispose_of_its_data()
    {
        var (applying, page, _) = await Begin();
        await applying.Desk.Decide(Applying.Number, (dossier, at) => Grants.Invite(dossier, "anak@contoh.id", GrantRole.Editor, at), Cancel);

        (await applying.Web.Get(applying.Web.SignedIn("anak@contoh.id", "applicant"), request => page.Get(request, $"{Applying.Number}", Cancel)))
            .Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    private static Task<Answered> Erase(Applying applying, OwnDataEndpoint page, string form) =>
        applying.Post(form, request => page.Erase(request, $"{Applying.Number}", applying.Engine, Cancel));

    private async Task<(Applying Applying, OwnDataEndpoint Page, ReadLog Reads)> Begin()
    {
        var applying = await Applying.Begin();
        var reads = new ReadLog(_tables, applying.Web.Clock);
        var blobs = OneBlob.Storage;
        var documents = new DocumentDownload(blobs, new MalwareScan(Options.Create(new ScanOptions { Required = false })));
        return (applying, new(applying.Own, applying.Desk, reads, documents), reads);
    }
}
