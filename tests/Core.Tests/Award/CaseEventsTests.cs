using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Award;

public sealed class CaseEventsTests
{
    private static readonly Setting Now = Dossiers.Setting();

    [Fact]
    public void A_case_that_rightly_waits_has_nothing_untold() => CaseEvents.Untold(Dossiers.AtReview(Now), Now).ShouldBeEmpty();

    [Fact]
    public void Given_a_withdrawal_that_nobody_heard_of_Then_it_is_untold()
    {
        var review = Dossiers.AtReview(Now);
        var withdrawn = review.Do(SubmissionStage.Withdraw(review, "Berhenti produksi.", Now));

        CaseEvents.Untold(withdrawn, Now).ShouldContain(new CaseEvent(CaseEventKind.Withdrawn));
    }

    [Fact]
    public void Given_a_farewell_was_said_Then_nothing_is_untold()
    {
        var review = Dossiers.AtReview(Now);
        var withdrawn = review.Do(SubmissionStage.Withdraw(review, "Berhenti produksi.", Now)).Advanced(Now);

        CaseEvents.Untold(withdrawn, Now).ShouldBeEmpty();
    }
}
