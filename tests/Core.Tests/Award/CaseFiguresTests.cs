using Ovop.Core.Award.Figures;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Ratification;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Award;

public sealed class CaseFiguresTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly Dossier Sent = Dossiers.AtEndorsement(At);

    [Fact]
    public void A_draft_adds_nothing() =>
        CaseFigures.Of(SubmissionStage.Open(new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, At).After).ShouldBeNull();

    [Fact]
    public void Workers_turnover_and_who_leads_are_as_the_applicant_states_them()
    {
        var figures = Answered(("tk_l", "4"), ("tk_p", "9"), ("omzet_1", "480000000"), ("jk", "p"));

        (figures.Workers, figures.Women, figures.Turnover, figures.IsWomenLed, figures.Refusal).ShouldBe((13L, 9L, 480_000_000L, true, null));
    }

    [Fact]
    public void Export_is_that_of_the_last_year_that_is_stated()
    {
        Answered(("ekspor", Rows("JP|50|2024|langsung", "MY|20|2025|tidak", "NL|5|2025|tidak"))).Export.ShouldBe(25);
        Answered(("ekspor", "")).Export.ShouldBe(0);
    }

    [Fact]
    public void What_was_erased_is_unknown()
    {
        var erased = Sent with { Case = Sent.Case with { ErasedAt = Dossiers.Now } };

        (Answered(erased, ("ekspor", ""), ("jk", "")).Export, Answered(erased, ("jk", "")).IsWomenLed).ShouldBe((null, null));
    }

    [Fact]
    public void A_dinas_that_does_not_propose_is_the_reason()
    {
        var declined = Sent.Do(EndorsementStage.Record(Sent, Dossiers.Endorser.Id, 1, false, "Belum layak diusulkan.", "", At)).Advanced(At);

        (declined.Case.State, CaseFigures.Of(declined)!.Refusal).ShouldBe((CaseState.NotAwarded, CaseFigures.NotEndorsed));
    }

    [Fact]
    public void A_gate_that_stops_a_product_is_the_reason()
    {
        var stars = Dossiers.AtStars(At, below: 9);
        var ended = stars.Do(RatificationStage.Record(
            stars, Dossiers.Ratifier.Id, stars.Serial(Core.Notices.LinkPurpose.Ratification, Dossiers.Ratifier.Id), true, "Sesuai aturan.", At)).Advanced(At);

        (ended.Case.State, CaseFigures.Of(ended)!.Refusal).ShouldBe((CaseState.NotAwarded, "G-PRINT"));
    }

    [Fact]
    public void The_times_of_all_stages_are_kept() =>
        CaseFigures.Of(Sent.Advanced(At))!.Stages.ShouldContain(period => period.State == CaseState.Endorsement);

    private static CaseFigures Answered(params (string Code, string Answer)[] answers) => Answered(Sent, answers);

    private static CaseFigures Answered(Dossier dossier, params (string Code, string Answer)[] answers)
    {
        var form = ApplicationForm.Of(dossier);
        var typed = form with { Answers = answers.Aggregate(form.Answers, (so, each) => so.SetItem(each.Code, each.Answer)) };
        return CaseFigures.Of(dossier with { Parts = new Dictionary<string, IPart>(dossier.Parts) { [ApplicationForm.RowKey] = typed } })!;
    }

    private static string Rows(params string[] rows) => string.Join('\n', rows.Select(row => row.Replace('|', '\t')));
}
