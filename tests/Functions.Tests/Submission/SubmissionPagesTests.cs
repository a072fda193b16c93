using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Submission.Outcome;
using Ovop.Functions.Submission.Questions;
using Ovop.Functions.Submission.Sending;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Submission;

public sealed class SubmissionPagesTests
{
    public static TheoryData<string, Language> Sections =>
        [.. from section in FormSections.All from language in Enum.GetValues<Language>() select new TheoryDataRow<string, Language>(section.Code, language)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task A_section_asks_each_of_its_questions_under_the_question_s_code(string code, Language language)
    {
        var section = FormSections.Find(code)!;

        var page = await Drawn.Page<SectionPage>(new { Dossier = Weaving, Section = section }, language);

        foreach (var field in section.For(Weaving.Case.Commodity))
            page.ShouldContain($"id=\"{field.Code}\"");
    }

    [Fact]
    public async Task Questions_on_another_commodity_are_not_asked() =>
        (await Drawn.Page<SectionPage>(new { Dossier = Weaving, Section = FormSections.Find("khusus")! })).ShouldNotContain("halal_no");

    [Fact]
    public async Task Before_the_commodity_is_chosen_its_questions_lead_to_the_choice() =>
        (await Drawn.Page<SectionPage>(new { Dossier = Empty, Section = FormSections.Find("khusus")! })).ShouldContain("/bagian/usaha\"");

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public async Task Every_obstacle_leads_to_where_it_is_removed(Language language)
    {
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
    public async Task Each_stage_is_told_in_words(CaseState state, Language language)
    {
        var dossier = Weaving with { Case = Weaving.Case with { State = state, SubmittedAt = Today.Now, Wait = state.IsEnd() ? null : Weaving.Case.Wait } };

        (await Drawn.Page<StatusPage>(new { Dossier = dossier, Setting = Today }, language)).ShouldContain("OVOP-2026-000001");
    }

    public static TheoryData<CaseState, Language> States =>
        [.. from state in Enum.GetValues<CaseState>() where state != CaseState.Draft from language in Enum.GetValues<Language>() select new TheoryDataRow<CaseState, Language>(state, language)];

    [Fact]
    public async Task The_receipt_names_the_time_in_the_applicant_s_zone() =>
        (await Drawn.Page<ReceiptPage>(new { Dossier = Weaving.Answered("lokasi", ("prov", "51")), At = Today.Now })).ShouldContain("10.00 WITA, Selasa 24 November 2026");
}
