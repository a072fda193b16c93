using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Sampling;
using Ovop.Core.Submission;
using Ovop.Functions.Sampling;
using Ovop.Functions.Submission.Outcome;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Sampling;

public sealed class SamplesTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    [Fact]
    public async Task The_applicant_is_told_what_to_send_and_prints_a_label_whose_code_leads_the_office_to_the_case()
    {
        var (dossier, setting) = await Asked();

        var label = await Drawn.Page<LabelPage>(new
        {
            Dossier = dossier,
            setting.Round.Samples.Address,
            Asked = ProductSample.Asked(dossier, setting)!,
            Site = new Uri("https://ovop.contoh.id/"),
        });

        (await Drawn.Page<StatusPage>(new { Dossier = dossier, Setting = setting })).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Satu lembar kain"), page => page.ShouldContain($"/permohonan/{dossier.Number}/label-contoh"));
        label.ShouldSatisfyAllConditions(
            page => page.ShouldContain("class=\"qr\""), page => page.ShouldContain($"<strong>{dossier.Number}</strong>"), page => page.ShouldContain("Jakarta"));
    }

    [Fact]
    public async Task What_the_office_noted_is_shown_to_the_applicant_without_names()
    {
        var (dossier, setting) = await Asked();
        var received = SampleMoves.Note(dossier, Cast.Administrator.Id, SampleMove.Received, Day, "Dua kemasan, utuh.", setting).Value.After;

        var office = await Drawn.Page<SamplePage>(new { Dossier = received, Setting = setting, MayAct = true });
        var applicant = await Drawn.Page<StatusPage>(new { Dossier = received, Setting = setting });

        office.ShouldSatisfyAllConditions(
            page => page.ShouldContain(Cast.Administrator.Name), page => page.ShouldContain("value=\"Laboratory\""), page => page.ShouldNotContain("value=\"Received\""));
        applicant.ShouldSatisfyAllConditions(
            page => page.ShouldContain("Contoh diterima sekretariat"), page => page.ShouldContain("Dua kemasan, utuh."), page => page.ShouldNotContain(Cast.Administrator.Name));
    }

    [Fact]
    public async Task Of_a_case_that_has_ended_no_sample_is_asked()
    {
        var (dossier, setting) = await Asked();
        var withdrawn = SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting).Value.After;
        var ended = Procedure.Advance(withdrawn, setting).After;

        (await Drawn.Page<StatusPage>(new { Dossier = ended, Setting = setting })).ShouldNotContain("Satu lembar kain");
    }

    private static async Task<(Dossier, Setting)> Asked()
    {
        var office = await Office.Open();
        var dossier = await office.Dossier();
        var setting = await office.Desk.SettingOf(dossier.Case, TestContext.Current.CancellationToken);
        return (dossier, setting with
        {
            Round = setting.Round with { Samples = new("Jakarta", new Dictionary<Commodity, LocalText> { [Commodity.BT] = new("Satu lembar kain", "A sheet of cloth") }) },
        });
    }
}
