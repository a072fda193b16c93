using System.Text;
using Ovop.Core.Disclosure;
using Ovop.Core.Retention;
using Ovop.Core.Rounds;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

public sealed class ErasedTests(PlayedCase played) : IClassFixture<PlayedCase>
{
    [Fact]
    public void The_star_of_an_erased_case_is_still_worked_out_and_its_trail_whole()
    {
        var findings = Verification.Of(Erased().Write());

        findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        findings.ShouldContain(finding => finding.Words.StartsWith("Turn 3: the panel agrees; the rules give 2 of 3 stars"));
        findings.ShouldContain(finding => finding.Words.StartsWith("Form: erased on"));
    }

    [Fact]
    public void A_form_that_only_says_it_was_erased_is_found()
    {
        var file = DossierFile.Read(played.File);
        var parts = file.Parts.Select(part => part is Ovop.Core.Cases.Case head ? head with { ErasedAt = head.OpenedAt } : part is Ovop.Core.Forms.ApplicationForm form ? form with { Answers = form.Answers.SetItem("jml_unit_sentra", "999") } : part);

        Verification.Of((file with { Parts = [.. parts] }).Write()).ShouldContain(finding => !finding.Holds && finding.Words.StartsWith("Form"));
    }

    private DossierFile Erased()
    {
        var file = DossierFile.Read(played.File);
        var (dossier, round) = (file.Open(), Round.Parse(Encoding.UTF8.GetBytes(file.Round)).Value);
        while (dossier.Case.ErasedAt is null)
            dossier = Erasure.Step(dossier, new(round, Cast.Of(3), RetentionRule.DueAt(dossier, round.Retention)!.Value)).After;
        return DossierFile.Of(dossier, round);
    }
}
