using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Documents.Pictures;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Documents;

public sealed class DocumentPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Refusals =>
        ["document.none", "document.one", "document.together", "document.empty", "document.kind", "document.encrypted", "document.damaged", "document.polyglot", "document.toobig", "document.pages", "document.image.size", "document.duplicate", "document.missing", "document.unknown", "document.date.missing", "document.date.wrong", "document.date.future", "document.unscanned", "document.infected", "document.incomplete"];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_has_words_in_both_languages(string code)
    {
        var problem = new Problem(code, Args: ["3", "1"]);

        ProblemWords.Of(problem, Language.Indonesian).ShouldNotBe(ProblemWords.Of(problem, Language.English));
    }

    [Fact]
    public async Task The_checklist_has_each_document_of_the_commodity()
    {
        var page = await Drawn.Page<DocumentsPage>(new { Dossier = Weaving, Setting = Today });

        foreach (var item in DocumentRules.Checklist(Weaving, Round))
            page.ShouldContain($"/dokumen/{item.Code}\"");
    }

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

    [Fact]
    public async Task Photos_are_ordered_and_described_without_scripts_one_by_one_and_their_pages_show_them_so()
    {
        var applying = await Applying.Begin();
        await applying.Desk.Decide(Applying.Number, (dossier, at) => SubmissionStage.Answer(dossier, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : null, at), Cancel);
        foreach (var name in (string[])["depan", "proses"])
            await applying.Desk.Decide(
                Applying.Number, (dossier, at) => DocumentRules.Receive(dossier, "D-PHOTO", name, $"{name}.jpg", new DocumentFacts(ContentKind.Jpeg, 2048, name, 1), at), Cancel);
        var album = new AlbumEndpoint(applying.Own, applying.Desk);

        (await applying.Get(request => album.Get(request, $"{Applying.Number}", "D-PHOTO", Cancel))).Body.ShouldContain($"/permohonan/{Applying.Number}/kecil/D-PHOTO/1\"");
        var moved = await applying.Post("keterangan-2=Menenun+di+rumah&urut=document-D-PHOTO-002:1", request => album.Post(request, $"{Applying.Number}", "D-PHOTO", applying.Engine, Cancel));
        moved.Body.IndexOf("kecil/D-PHOTO/2", StringComparison.Ordinal).ShouldBeLessThan(moved.Body.IndexOf("kecil/D-PHOTO/1", StringComparison.Ordinal));
        (await applying.Post("keterangan-2=Menenun+di+rumah", request => album.Post(request, $"{Applying.Number}", "D-PHOTO", applying.Engine, Cancel))).Location.ShouldEndWith("/dokumen/D-PHOTO");
        await applying.Post("keterangan-1=Tampak+depan", request => album.Post(request, $"{Applying.Number}", "D-PHOTO", applying.Engine, Cancel));
        (await applying.Get(request => new DocumentEndpoint(applying.Own, applying.Desk, null!, new(new("UseDevelopmentStorage=true"), applying.Web.Clock)).Get(request, $"{Applying.Number}", "D-PHOTO", Cancel)))
            .Body.ShouldSatisfyAllConditions(page => page.ShouldContain("Menenun di rumah"), page => page.ShouldContain("Tampak depan"));
        (await applying.Get(request => album.Get(request, $"{Applying.Number}", "D-NIB", Cancel))).Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task A_document_that_other_answers_asked_for_is_listed_apart_and_can_only_be_taken_back()
    {
        var applying = await Applying.Begin();
        var endpoint = new DocumentEndpoint(applying.Own, applying.Desk, null!, new(new("UseDevelopmentStorage=true"), applying.Web.Clock));
        Task Is(string legalForm) => applying.Desk.Decide(Applying.Number, (dossier, at) => SubmissionStage.Answer(
            dossier, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : code == "bentuk_usaha" ? legalForm : null, at), Cancel);
        await Is("koperasi");
        await applying.Desk.Decide(Applying.Number, (dossier, at) =>
            DocumentRules.Receive(dossier, "D-AKTA", "satu", "akta.pdf", new DocumentFacts(ContentKind.Pdf, 2048, new string('a', 64), 1), at), Cancel);
        await Is("perorangan");

        var list = await Drawn.Page<DocumentsPage>(new { Dossier = await applying.Dossier(), Setting = Today });
        list.IndexOf("/dokumen/D-AKTA\"", StringComparison.Ordinal).ShouldBeGreaterThan(list.IndexOf("Tidak diminta lagi", StringComparison.Ordinal));
        list.ShouldContain(TakeOut);
        var page = await applying.Get(request => endpoint.Get(request, $"{Applying.Number}", "D-AKTA", Cancel));
        page.Body.ShouldSatisfyAllConditions(
            body => body.ShouldContain("akta.pdf"),
            body => body.ShouldContain($"/permohonan/{Applying.Number}/keluarkan/D-AKTA/1"),
            body => body.ShouldNotContain("type=\"file\""));
        (await applying.Get(request => endpoint.Get(request, $"{Applying.Number}", "D-EDAR", Cancel))).Status.ShouldBe(StatusCodes.Status404NotFound);

        await applying.Desk.Decide(Applying.Number, (dossier, at) => TakingBack.Take(dossier, "D-AKTA", 1, at), Cancel);
        (await Drawn.Page<DocumentsPage>(new { Dossier = await applying.Dossier(), Setting = Today })).ShouldNotContain("Tidak diminta lagi");
    }

    [Fact]
    public async Task In_a_correction_the_list_asks_for_what_the_corrected_answers_ask_for()
    {
        var linked = await LinkedCase.Begin();
        var deed = new DocumentFacts(ContentKind.Pdf, 2048, new string('a', 64), 1);
        await linked.Do((dossier, at) => dossier.By("test", at.Now).Put(
            new StoredDocument("D-AKTA", 1, "akta", "akta.pdf", DocumentState.Accepted, deed, null, at.Now)));
        await linked.Do((dossier, at) => CorrectionRequest.ByAdministrator(dossier, Cast.Administrator.Id, [new("usaha", "Bukan usaha perorangan.")], at));
        (await List()).ShouldSatisfyAllConditions(list => list.ShouldContain("Tidak diminta lagi"), list => list.ShouldNotContain(TakeOut));

        await linked.Do((dossier, at) => SubmissionStage.Answer(
            dossier, FormSections.Find("usaha")!, code => code == "bentuk_usaha" ? "cv" : Revisions.Form(dossier)[code], at));

        (await List()).ShouldSatisfyAllConditions(list => list.ShouldContain("/dokumen/D-AKTA\""), list => list.ShouldNotContain("Tidak diminta lagi"));

        async Task<string> List() => await Drawn.Page<DocumentsPage>(new { Dossier = await linked.Dossier(), Setting = await linked.Setting() });
    }

    [Fact]
    public async Task What_came_with_a_correction_counts_on_its_list()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, at) => CorrectionRequest.ByAdministrator(dossier, Cast.Administrator.Id, [new("D-STORY", "Tidak terbaca.")], at));
        await linked.Do((dossier, at) => DocumentRules.Receive(dossier, "D-STORY", "baru", "baru.pdf", new DocumentFacts(ContentKind.Pdf, 2048, "baru", 1), at));

        (await Drawn.Page<DocumentsPage>(new { Dossier = await linked.Dossier(), Setting = await linked.Setting(), Received = "D-STORY" })).ShouldContain("Diterima: ");
    }

    private const string TakeOut = "boleh Anda keluarkan selama permohonan belum dikirim";

    private static Task<Answered> Date(Applying applying, DocumentEndpoint endpoint, string form) =>
        applying.Post(form, request => endpoint.PostDate(request, $"{Applying.Number}", "D-LAB", applying.Engine, Cancel));

    [Fact]
    public async Task An_expired_document_is_listed_with_its_name_and_the_days_in_words()
    {
        var expired = new Problem("document.expired", Field: "D-NIB", Args: ["2026-06-30", "2026-12-31"]);

        (await Drawn.Page<DocumentsPage>(new { Dossier = Weaving.WithFile("D-NIB", refusal: expired), Setting = Today })).ShouldContain("30 Juni 2026");
        ProblemWords.Of(DocumentWords.Named([expired], Round, Language.English)[0], Language.English).ShouldStartWith("Business licence (NIB): The document is valid only until 30 June 2026");
    }

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
    public async Task Before_the_commodity_is_chosen_the_checklist_leads_to_the_choice() =>
        (await Drawn.Page<DocumentsPage>(new { Dossier = Empty, Setting = Today })).ShouldContain("/bagian/usaha\"");

    [Fact]
    public void A_twin_is_named_instead_of_its_code() =>
        DocumentWords.Words(new("document.duplicate", Args: ["D-NPWP"]), Round, Language.Indonesian).ShouldContain("(NPWP)");

    [Fact]
    public async Task A_file_s_name_cannot_bring_markup_onto_the_page()
    {
        var dossier = Weaving.WithFile("D-NIB", "<img src=x>.pdf");

        var page = await Drawn.Page<DocumentPage>(new { Dossier = dossier, Setting = Today, Item = DocumentRules.Checklist(dossier, Round).Single(item => item.Code == "D-NIB") });

        page.ShouldContain("&lt;img src=x&gt;.pdf");
        page.ShouldNotContain("<img src=x>");
    }

    [Fact]
    public void A_refused_replacement_puts_the_document_back_to_refused() =>
        Weaving.WithFile("D-NIB").WithFile("D-NIB", refusal: ContentProblems.Damaged)
            .StateOf(DocumentRules.Checklist(Weaving, Round).Single(item => item.Code == "D-NIB")).ShouldBe(FileState.Refused);

    [Theory]
    [InlineData("foto.exe", ContentKind.Jpeg, "inline; filename=foto.jpg")]
    [InlineData("surat \"a\";\r\nX: y.pdf", ContentKind.Pdf, "inline; filename=")]
    public void A_download_has_the_extension_of_what_it_is(string name, ContentKind kind, string begins)
    {
        var disposition = DocumentDownload.Disposition(new("D-NIB", 1, "u", name, DocumentState.Accepted, null, null, Today.Now), kind);

        disposition.ShouldStartWith(begins);
        disposition.ShouldNotContain('\n');
    }
}
