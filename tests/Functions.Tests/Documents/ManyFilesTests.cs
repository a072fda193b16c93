using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Documents.Reuse;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Documents;

/// <summary>Files of many documents in one post, and of another case, into real reception over storage in memory.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private readonly KeptFiles _files = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Pages_of_one_code_become_one_document_and_each_other_file_is_one()
    {
        var applying = await Weaving();

        var answer = await Send(applying, ("D-NIB hal 1.png", Samples.Png), ("D-NPWP.pdf", Samples.Pdf), ("D-NIB hal 2.heic", Samples.Heic));

        answer.Status.ShouldBe(StatusCodes.Status302Found, answer.Body);
        (await applying.Dossier()).All<StoredDocument>().Select(file => $"{file.FileName} {file.State} {file.Facts?.Pages}").Order()
            .ShouldBe(["D-NIB hal 1.pdf Accepted 2", $"D-NPWP.pdf Accepted {Samples.Inspect(Samples.Pdf).Value.Pages}"]);
    }

    [Fact]
    public async Task A_code_with_a_page_that_cannot_be_opened_or_with_two_papers_is_refused_whole_and_the_rest_is_taken()
    {
        var applying = await Weaving();

        var answer = await Send(
            applying, ("D-NIB 1.png", Samples.Png), ("D-NIB 2.heic", Samples.Heic[..200]), ("D-NPWP.pdf", Samples.Pdf), ("D-NPWP lama.pdf", Samples.Pdf), ("D-STORY.pdf", Samples.Pdf));

        (await applying.Dossier()).All<StoredDocument>().ShouldHaveSingleItem().FileName.ShouldBe("D-STORY.pdf");
        _files.Count.ShouldBe(1);
        var said = WebUtility.HtmlDecode(answer.Body);
        said.ShouldContain($"“D-NIB 1.png”: {ProblemWords.Of(new("document.together"), Language.Indonesian)}");
        said.ShouldContain("Diterima: D-STORY.pdf.");
        said.ShouldContain($"“D-NPWP.pdf, D-NPWP lama.pdf”: {ProblemWords.Of(new("document.one"), Language.Indonesian)}");
    }

    [Fact]
    public async Task A_file_of_another_case_that_storage_has_no_more_is_left_out_and_the_rest_is_copied()
    {
        var applying = await Weaving();
        var past = Drafts.Weaving.WithFile("D-NIB").WithFile("D-NPWP");
        var there = past.FilesOf("D-NPWP")[0];
        await new DocumentUpload(_files.Storage).Store(
            new(past.Number, there.Code, there.Upload), new("npwp.pdf"), new MemoryStream(Samples.Pdf), new(), Cancel);

        var problem = await new PastFiles(_files.Storage, applying.Desk, Intake(applying), null!).Use(
            applying.Engine, await applying.Dossier(), past, [(Item("D-NIB"), past.FilesOf("D-NIB")[0]), (Item("D-NPWP"), there)], Cancel);

        problem?.Code.ShouldBe("document.unknown");
        (await applying.Dossier()).All<StoredDocument>().ShouldHaveSingleItem().FileName.ShouldBe("npwp.pdf");
    }

    private static ChecklistItem Item(string code) => DocumentRules.Find(Drafts.Weaving, Drafts.Round, code)!;

    private Task<Answered> Send(Applying applying, params (string Name, byte[] Bytes)[] files)
    {
        var endpoint = new ManyFilesEndpoint(applying.Own, applying.Desk, Intake(applying));
        return applying.Post(files, request => endpoint.Post(request, $"{Applying.Number}", applying.Engine, Cancel));
    }

    private FileIntake Intake(Applying applying) => new(
        new(_files.Storage), new(_files.Storage, applying.Desk, new MalwareScan(Options.Create(new ScanOptions { Required = false })), new KeptQueues()));

    private static async Task<Applying> Weaving()
    {
        var applying = await Applying.Begin();
        await applying.Desk.Decide(
            Applying.Number, (dossier, at) => SubmissionStage.Answer(dossier, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : null, at), Cancel);
        return applying;
    }
}
