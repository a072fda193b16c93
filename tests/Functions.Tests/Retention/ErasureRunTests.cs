using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Functions.Retention;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Retention;

/// <summary>For how long cases are kept, their round says.</summary>
public sealed class ErasureRunTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(12, 1, true)]
    [InlineData(13, 1, false)]
    [InlineData(12, 24, true)]
    public async Task A_case_is_due_when_the_present_wording_of_its_round_says_so(int withdrawn, int deleted, bool isDue)
    {
        var office = await Office.Open();
        var ended = await office.Desk.Decide(
            Office.Number, (dossier, setting) => SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting), Cancel);
        await office.Board.Show(null, ended.Value.Dossier, Cancel);
        office.Web.Clock.SetUtcNow(office.Web.Clock.GetUtcNow().AddMonths(12));
        var terms = RetentionTerms.Usual with { Withdrawn = withdrawn, Deleted = deleted };
        var rounds = new FixedRound(Drafts.Round, Cast.Of(3)) { Present = Drafts.Round with { Retention = terms } };

        var due = await new ErasureRun(office.Cases, rounds, office.Desk, null!, office.Log, office.Web.Clock).Due(Cancel);

        due.Select(one => one.Dossier.Number).ShouldBe(isDue ? [Office.Number] : []);
    }

    [Fact]
    public async Task The_office_sees_the_terms_of_each_round()
    {
        var page = await Drawn.Page<RetentionPage>(new
        {
            Staff = new Staff(Cast.Administrator, [StaffRole.Administrator]),
            Due = Array.Empty<DueCase>(),
            Terms = new Dictionary<string, RetentionTerms> { ["2026"] = RetentionTerms.Usual, ["2027"] = RetentionTerms.Usual with { Refused = 123 } },
        });

        page.ShouldSatisfyAllConditions(text => text.ShouldContain("2026"), text => text.ShouldContain("2027"), text => text.ShouldContain("123"));
    }
}
