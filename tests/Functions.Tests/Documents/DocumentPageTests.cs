using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Documents;

/// <summary>The page of one document: what is asked for, what came, why it does not count.</summary>
public sealed class DocumentPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_limit_of_a_file_is_told_before_it_is_chosen() =>
        (await Drawn.Page<DocumentPage>(new { Dossier = Weaving, Setting = Today, Item = DocumentRules.Find(Weaving, Round, "D-STORY") })).ShouldContain("paling besar 60 MB");

    [Fact]
    public async Task An_expiring_document_is_asked_for_its_date() =>
        (await Drawn.Page<DocumentPage>(new { Dossier = Weaving, Setting = Today, Item = DocumentRules.Find(Weaving, Round, "D-LAB") })).ShouldContain("name=\"tanggal-hari\"");

    [Theory]
    [InlineData("id", "Dikeluarkan oleh: Sistem OSS")]
    [InlineData("en", "Issued by: The OSS system")]
    public async Task A_document_says_what_it_is_and_who_issues_it(string language, string words) =>
        (await Drawn.Page<DocumentPage>(new { Dossier = Weaving, Setting = Today, Item = DocumentRules.Find(Weaving, Round, "D-NIB") }, Language.Of(language))).ShouldContain(words);

    [Fact]
    public async Task Why_a_file_does_not_count_is_said_with_its_name()
    {
        var applying = await Applying.Begin();
        await applying.Desk.Decide(Applying.Number, (dossier, at) => SubmissionStage.Answer(dossier, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : null, at), Cancel);
        await applying.Desk.Decide(Applying.Number, (dossier, at) => DocumentRules.Receive(dossier, "D-NIB", "satu", "nib lama.pdf", ContentProblems.Encrypted, at), Cancel);
        var endpoint = new DocumentEndpoint(applying.Own, applying.Desk, null!, new(new("UseDevelopmentStorage=true"), applying.Web.Clock));

        var page = await applying.Get(request => endpoint.Get(request, $"{Applying.Number}", "D-NIB", Cancel));

        System.Net.WebUtility.HtmlDecode(page.Body).ShouldContain($"“nib lama.pdf”: {ProblemWords.Of(ContentProblems.Encrypted, Language.Indonesian)}");
    }

    [Fact]
    public async Task A_file_that_came_without_its_date_is_asked_for_that_alone_and_counts_once_it_is_given()
    {
        var applying = await Applying.Begin();
        await applying.Desk.Decide(Applying.Number, (dossier, at) => SubmissionStage.Answer(dossier, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : null, at), Cancel);
        await applying.Desk.Decide(
            Applying.Number, (dossier, at) => DocumentRules.Receive(dossier, "D-LAB", "satu", "uji.pdf", new DocumentFacts(ContentKind.Pdf, 2048, new string('a', 64), 1), at), Cancel);
        var endpoint = new DocumentEndpoint(applying.Own, applying.Desk, null!, new(new("UseDevelopmentStorage=true"), applying.Web.Clock));

        var asked = await applying.Get(request => endpoint.Get(request, $"{Applying.Number}", "D-LAB", Cancel));
        asked.Body.ShouldContain("uji.pdf");
        asked.Body.ShouldContain("name=\"tanggal-hari\"");
        asked.Body.ShouldNotContain("type=\"file\"");
        (await Date(applying, endpoint, "tanggal-hari=31&tanggal-bulan=2&tanggal-tahun=2026")).Status.ShouldBe(StatusCodes.Status400BadRequest);
        (await Date(applying, endpoint, "tanggal-hari=1&tanggal-bulan=6&tanggal-tahun=2026")).Status.ShouldBe(StatusCodes.Status302Found);

        (await applying.Dossier()).All<StoredDocument>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            file => file.IsUsable.ShouldBeTrue(), file => file.ValidUntil.ShouldBe(new DateOnly(2027, 6, 1)));
    }

    private static Task<Answered> Date(Applying applying, DocumentEndpoint endpoint, string form) =>
        applying.Post(form, request => endpoint.PostDate(request, $"{Applying.Number}", "D-LAB", applying.Engine, Cancel));

    [Fact]
    public async Task A_file_whose_scan_is_open_has_no_link_and_says_so()
    {
        var dossier = Weaving.WithFile("D-NIB", scan: ScanState.Pending);

        var page = await Drawn.Page<DocumentPage>(new { Dossier = dossier, Setting = Today, Item = DocumentRules.Find(dossier, Round, "D-NIB") });

        page.ShouldNotContain("/dokumen/D-NIB/1");
        page.ShouldContain("data-menunggu");
    }

    [Fact]
    public async Task Where_no_scanner_is_the_page_says_so() =>
        (await Drawn.Page<DocumentPage>(new { Dossier = Weaving.WithFile("D-NIB"), Setting = Today, Item = DocumentRules.Find(Weaving, Round, "D-NIB") })).ShouldContain("Tidak dipindai (lingkungan lokal)");

    [Fact]
    public async Task A_file_s_name_cannot_bring_markup_onto_the_page()
    {
        var dossier = Weaving.WithFile("D-NIB", "<img src=x>.pdf");

        var page = await Drawn.Page<DocumentPage>(new { Dossier = dossier, Setting = Today, Item = DocumentRules.Checklist(dossier, Round).Single(item => item.Code == "D-NIB") });

        page.ShouldContain("&lt;img src=x&gt;.pdf");
        page.ShouldNotContain("<img src=x>");
    }
}
