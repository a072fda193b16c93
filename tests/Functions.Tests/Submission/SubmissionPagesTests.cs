using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Hosting.Assets;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Questions;
using Ovop.Functions.Sharing;
using Ovop.Functions.Submission.Outcome;
using Ovop.Functions.Submission.Sending;
using Ovop.Functions.Tests.Notices;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Submission;

public sealed class SubmissionPagesTests
{
    public static TheoryData<string, string> Sections =>
        [.. from section in FormSections.All from language in SpokenLanguages.All select new TheoryDataRow<string, string>(section.Code, language.Code)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task A_section_asks_each_of_its_questions_under_the_question_s_code(string code, string language)
    {
        var section = FormSections.Find(code)!;

        var page = await Drawn.Page<SectionPage>(new { Dossier = Weaving, Section = section }, Language.Of(language));

        foreach (var field in section.For(Weaving.Case.Commodity))
            page.ShouldContain($"id=\"{field.Code}\"");
    }

    [Fact]
    public async Task A_draft_that_was_deleted_is_no_application_that_was_withdrawn()
    {
        var page = await Drawn.Page<StatusPage>(new { Dossier = SubmissionStage.Withdraw(Weaving, "", Today).Value.After, Setting = Today });

        page.ShouldContain("Draf dihapus");
        page.ShouldContain("Dihapus oleh Anda");
        page.ShouldNotContain("ditarik");
    }

    [Theory]
    [InlineData("lokasi", true)]
    [InlineData("produk", false)]
    public async Task Where_a_place_is_asked_the_phone_may_fill_it_in(string section, bool asks)
    {
        var page = await Drawn.Page<SectionPage>(new { Dossier = Weaving, Section = FormSections.Find(section)! });

        page.Contains("data-lokasi=\"koordinat\"", StringComparison.Ordinal).ShouldBe(asks);
        page.Contains(AssetShelf.Address("position.js"), StringComparison.Ordinal).ShouldBe(asks);
    }

    [Fact]
    public async Task A_section_says_which_of_how_many_it_is() =>
        (await Drawn.Page<SectionPage>(new { Dossier = Weaving, Section = FormSections.All[3] })).ShouldContain($"Bagian 4 dari {FormSections.All.Count + 1}", customMessage: "the documents are a part too");

    [Fact]
    public void What_is_saved_leads_on_to_the_next_section_then_to_the_documents_and_back_to_where_one_came_from()
    {
        var number = Weaving.Number;

        number.AfterSection(fromCheck: false, isRevision: false, "pemilik").ShouldBe(number.Section("pemilik"));
        number.AfterSection(fromCheck: false, isRevision: false, null).ShouldBe(number.Documents);
        number.AfterSection(fromCheck: true, isRevision: false, "pemilik").ShouldBe(number.Check);
        number.AfterSection(fromCheck: false, isRevision: true, "pemilik").ShouldBe(number.Revision);
    }

    [Fact]
    public async Task What_was_meant_is_offered_as_a_button_that_enter_does_not_press_and_the_label_stands_once_at_the_field()
    {
        var problem = new Problem("form.place.meant", Field: "koordinat", Args: ["-6.7,111.4"]);

        var page = await Drawn.Page<SectionPage>(new { Dossier = Weaving, Section = FormSections.Find("lokasi")!, Problems = new[] { problem } });

        var (first, offer) = (page.IndexOf("<button type=\"submit\" hidden", StringComparison.Ordinal), page.IndexOf("name=\"maksud\" value=\"koordinat\"", StringComparison.Ordinal));
        first.ShouldBeInRange(0, offer);
        page.ShouldContain("Pakai -6.7,111.4");
        var words = "isi lintang, lalu bujur";
        page.ShouldContain($": {words}", customMessage: "the summary names the question");
        page.ShouldContain($"</span> I{words[1..]}", customMessage: "beside the question its name stands already");
    }

    [Fact]
    public void What_was_meant_is_taken_by_its_button_alone()
    {
        var section = FormSections.Find("lokasi")!;
        TypedSection Typed(string act) => new(section, new FormCollection(new() { ["koordinat"] = "111.4420, -6.7040", ["maksud"] = act }));

        Typed("koordinat")["koordinat"].ShouldBe("-6.7040,111.4420");
        Typed("")["koordinat"].ShouldBe("111.4420, -6.7040");
    }

    [Fact]
    public async Task Questions_on_another_commodity_are_not_asked() =>
        (await Drawn.Page<SectionPage>(new { Dossier = Weaving, Section = FormSections.Find("khusus")! })).ShouldNotContain("halal_no");

    [Fact]
    public async Task Before_the_commodity_is_chosen_its_questions_lead_to_the_choice() =>
        (await Drawn.Page<SectionPage>(new { Dossier = Empty, Section = FormSections.Find("khusus")! })).ShouldContain("/bagian/usaha\"");

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Every_obstacle_leads_to_where_it_is_removed(string code)
    {
        var language = Language.Of(code);
        var obstacles = SubmissionStage.Obstacles(Weaving, Today);

        var page = await Drawn.Page<CheckPage>(new { Dossier = Weaving, Setting = Today, Obstacles = obstacles }, language);

        foreach (var obstacle in obstacles)
            page.ShouldMatch($"href=\"[^\"]*(#{obstacle.Field}|/dokumen/{obstacle.Field})\"");
    }

    [Fact]
    public async Task While_there_are_obstacles_nothing_can_be_sent() =>
        (await Drawn.Page<CheckPage>(new { Dossier = Weaving, Setting = Today, Obstacles = SubmissionStage.Obstacles(Weaving, Today) })).ShouldNotContain("/kirim\"");

    [Fact]
    public async Task Without_obstacles_it_can_be_sent() =>
        (await Drawn.Page<CheckPage>(new { Dossier = Weaving, Setting = Today })).ShouldContain("/kirim\"");

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_stage_is_told_in_words(CaseState state, string language)
    {
        var dossier = Weaving with { Case = Weaving.Case with { State = state, SubmittedAt = Today.Now, Wait = state.IsEnd() ? null : Weaving.Case.Wait } };

        (await Drawn.Page<StatusPage>(new { Dossier = dossier, Setting = Today }, Language.Of(language))).ShouldContain("OVOP-2026-000001");
    }

    public static TheoryData<CaseState, string> States =>
        [.. from state in Enum.GetValues<CaseState>() where state != CaseState.Draft from language in SpokenLanguages.All select new TheoryDataRow<CaseState, string>(state, language.Code)];

    [Fact]
    public async Task The_receipt_names_the_time_in_the_applicant_s_zone() =>
        (await Drawn.Page<ReceiptPage>(new { Dossier = Weaving.Answered("lokasi", ("prov", "51")), At = Today.Now })).ShouldContain("10.00 WITA, Selasa 24 November 2026");

    [Fact]
    public async Task While_a_change_is_with_the_dinas_its_applicant_is_not_told_to_send_it()
    {
        var linked = await LinkedCase.Begin();
        await linked.Offer();

        var page = await Drawn.Page<StatusPage>(new { Dossier = await linked.Dossier(), Setting = await linked.Setting() });

        page.ShouldSatisfyAllConditions(
            _ => page.ShouldContain("Perubahan Anda ada di dinas, yang menjawab paling lambat"), _ => page.ShouldContain($"href=\"{LinkedCase.First.Revision}\""),
            _ => page.ShouldNotContain("Kirim lagi paling lambat"), _ => page.ShouldNotContain("Anda sedang mengubah"));
    }
}
