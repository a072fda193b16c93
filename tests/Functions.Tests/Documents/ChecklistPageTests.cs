using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Documents;

/// <summary>The list of what an application asks for: what is there, what is missing, what nobody asks for any more.</summary>
public sealed class ChecklistPageTests
{
    private const string TakeOut = "boleh Anda keluarkan selama permohonan belum dikirim";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checklist_has_each_document_of_the_commodity()
    {
        var page = await Drawn.Page<DocumentsPage>(new { Dossier = Weaving, Setting = Today });

        foreach (var item in DocumentRules.Checklist(Weaving, Round))
            page.ShouldContain($"/dokumen/{item.Code}\"");
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

    [Fact]
    public async Task An_expired_document_is_listed_with_its_name_and_the_days_in_words()
    {
        var expired = new Problem("document.expired", Field: "D-NIB", Args: ["2026-06-30", "2026-12-31"]);

        (await Drawn.Page<DocumentsPage>(new { Dossier = Weaving.WithFile("D-NIB", refusal: expired), Setting = Today })).ShouldContain("30 Juni 2026");
        ProblemWords.Of(DocumentWords.Named([expired], Round, Language.English)[0], Language.English).ShouldStartWith("Business licence (NIB): The document is valid only until 30 June 2026");
    }

    [Fact]
    public async Task Before_the_commodity_is_chosen_the_checklist_leads_to_the_choice() =>
        (await Drawn.Page<DocumentsPage>(new { Dossier = Empty, Setting = Today })).ShouldContain("/bagian/usaha\"");

    [Fact]
    public void A_refused_replacement_puts_the_document_back_to_refused() =>
        Weaving.WithFile("D-NIB").WithFile("D-NIB", refusal: ContentProblems.Damaged)
            .StateOf(DocumentRules.Checklist(Weaving, Round).Single(item => item.Code == "D-NIB")).ShouldBe(FileState.Refused);
}
