using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Templates;
using Ovop.Functions.Start;
using Ovop.Functions.Tests.Sharing;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Documents.Templates;

/// <summary>What helps to get a paper right: what is asked of whom, a template, a drawing.</summary>
public sealed class TemplateTests
{
    private static readonly Dossier Company = Empty.Answered(
        "usaha", ("komoditi", "MM"), ("nama_ikm", "CV Dodol Sari"), ("bentuk_usaha", "cv"), ("nib", "1234567890123"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("id", "Surat pernyataan kebenaran", "Bentuk usaha", "Meterai Rp10.000")]
    [InlineData("en", "Declaration of truth", "Legal form", "Rp10,000 duty stamp")]
    public async Task A_declaration_comes_with_the_answers_so_far_and_room_for_the_rest(string language, string title, string legal, string stamp)
    {
        var page = await Sheet("D-DECL", Company, Language.Of(language));

        page.ShouldSatisfyAllConditions(
            () => page.ShouldContain(title), () => page.ShouldContain(legal), () => page.ShouldContain("CV Dodol Sari"),
            () => page.ShouldContain("1234567890123"), () => page.ShouldContain($"({Company.Number})"),
            () => page.ShouldContain("letter__gap"), () => page.ShouldContain(stamp));
    }

    [Fact]
    public async Task The_sheet_that_goes_with_a_sample_says_to_whom_and_what_the_round_asks_of_that_ware()
    {
        var food = await Sheet("D-SAMPLE", Company);
        var cloth = await Sheet("D-SAMPLE", Weaving);

        food.ShouldContain(Round.Samples.Address);
        food.ShouldContain("Kirim dua kemasan produk ini");
        cloth.ShouldContain(Round.Samples.Address);
        cloth.ShouldNotContain("Kirim dua kemasan produk ini");
    }

    [Fact]
    public async Task An_outline_of_procedures_shows_the_process_that_was_described()
    {
        var page = await Sheet("D-SOP", Company.Answered("produksi", ("proses", "Dodol diaduk empat jam di atas api kecil.")));

        page.ShouldContain("Dodol diaduk empat jam");
    }

    [Fact]
    public async Task Everybody_may_print_a_blank_of_what_has_a_template_and_nothing_else()
    {
        var applying = await Applying.Begin();
        var endpoint = new TemplateEndpoint(applying.Own, applying.Round);

        (await applying.Web.Get("", request => endpoint.Blank(request, "D-DECL", Cancel))).ShouldSatisfyAllConditions(
            blank => blank.Status.ShouldBe(StatusCodes.Status200OK), blank => blank.Body.ShouldContain("letter__stamp"));
        (await applying.Web.Get("", request => endpoint.Blank(request, "D-NIB", Cancel))).Status.ShouldBe(StatusCodes.Status404NotFound);
        (await applying.Get(request => endpoint.Own(request, $"{Applying.Number}", "D-NIB", Cancel))).Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task The_list_of_questions_leads_to_the_blanks_and_says_of_whom_a_paper_is_asked_and_who_gives_it()
    {
        var page = await Drawn.Page<QuestionsPage>(new { Round });

        foreach (var code in (string[])["D-DECL", "D-SOP", "D-SAMPLE"])
            page.ShouldContain($"href=\"/blangko/{code}\"");
        page.ShouldContain("Hanya untuk bentuk usaha: CV, PT, PT perorangan, Koperasi");
        page.ShouldContain("Dari dinas ketika mengusulkan");
    }

    [Fact]
    public async Task The_page_of_a_document_leads_to_its_template_and_shows_the_drawing_in_words_too()
    {
        var declaration = await Document(Company, "D-DECL");
        var photos = await Document(Company, "D-PHOTO", Language.English);

        declaration.ShouldContain($"href=\"/permohonan/{Company.Number}/blangko/D-DECL\"");
        declaration.ShouldContain("/aset/contoh-lembar-");
        photos.ShouldContain("/aset/contoh-foto-");
        photos.ShouldContain("alt=\"Good: one product from the front");
        (await Document(Company, "D-AKTA")).ShouldContain("Diminta dari bentuk usaha: CV, PT, PT perorangan, Koperasi.");
    }

    [Fact]
    public async Task The_letter_of_the_dinas_stands_apart_and_is_not_asked_of_the_applicant()
    {
        var checklist = await Drawn.Page<DocumentsPage>(new { Dossier = Weaving, Setting = Today });
        var letter = await Document(Weaving, "D-USUL");

        checklist.ShouldContain("Menyusul dari dinas");
        checklist.IndexOf("Dari dinas", StringComparison.Ordinal).ShouldBeInRange(
            checklist.IndexOf("/dokumen/D-DECL\"", StringComparison.Ordinal), checklist.IndexOf("/dokumen/D-USUL\"", StringComparison.Ordinal));
        letter.ShouldContain("Dokumen ini tidak diminta dari Anda");
    }

    private static Task<string> Sheet(string code, Dossier dossier, Language language = default) => Drawn.Page<TemplatePage>(
        new { Round, Item = DocumentRules.Find(dossier, Round, code), dossier.Number, Form = ApplicationForm.Of(dossier) }, language);

    private static Task<string> Document(Dossier dossier, string code, Language language = default) =>
        Drawn.Page<DocumentPage>(new { Dossier = dossier, Setting = Today, Item = DocumentRules.Find(dossier, Round, code) }, language);
}
