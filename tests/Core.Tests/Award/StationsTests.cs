using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Award;

public sealed class StationsTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly Dossier Asked = Dossiers.AtEndorsement(At);

    [Fact]
    public void What_is_behind_is_done_what_waits_is_now_and_what_comes_is_ahead() => Line(Asked).ShouldBe(
    [
        (Stop.Sent, StopState.Done), (Stop.Documents, StopState.Done), (Stop.Endorsement, StopState.Now),
        (Stop.Assessment, StopState.Ahead), (Stop.Ratification, StopState.Ahead), (Stop.Result, StopState.Ahead),
    ]);

    [Fact]
    public void The_present_stop_has_the_date_of_the_wait_and_each_later_one_the_stage_s_term_more()
    {
        var stations = Stations.Of(Asked, At).ToDictionary(station => station.What, station => station.At);

        stations[Stop.Endorsement].ShouldBe(Asked.Case.Wait!.Due);
        var screened = At.Calendar.Due(Asked.Case.Wait.Due, At.Round.Stages[Stage.Screening].Due);
        var scored = At.Calendar.Due(screened, At.Round.Stages[Stage.Review].Due);
        stations[Stop.Assessment].ShouldBe(scored);
        stations[Stop.Ratification].ShouldBe(At.Calendar.Due(scored, At.Round.Stages[Stage.Ratification].Due));
    }

    [Fact]
    public void A_deadline_that_was_moved_moves_what_is_ahead()
    {
        var moved = Asked.Do(Deadline.Move(Asked, Dossiers.Administrator.Id, WorkingCalendar.DateOf(Asked.Case.Wait!.Due).AddDays(30), "Banjir di daerah.", At));

        foreach (var stop in new[] { Stop.Endorsement, Stop.Assessment, Stop.Ratification, Stop.Result })
            DateOf(moved, stop)!.Value.ShouldBeGreaterThan(DateOf(Asked, stop)!.Value);
    }

    [Fact]
    public void While_the_applicant_amends_that_is_the_present_stop_and_the_stage_follows()
    {
        var amending = Asked.Do(Amendment.Begin(Asked, At));

        Line(amending).Skip(2).Take(2).ShouldBe([(Stop.Revision, StopState.Now), (Stop.Endorsement, StopState.Ahead)]);
        DateOf(amending, Stop.Revision).ShouldBe(amending.Case.Wait!.Due);
        DateOf(amending, Stop.Endorsement)!.Value.ShouldBeGreaterThan(amending.Case.Wait.Due);
    }

    [Fact]
    public void A_case_on_hold_promises_no_date()
    {
        var held = Asked.Do(HoldMoves.Begin(Asked, Dossiers.Administrator.Id, "Sengketa merek.", At));

        Stations.Of(held, At).Where(station => station.State != StopState.Done).ShouldAllBe(station => station.At == null);
    }

    [Fact]
    public void What_the_dinas_declined_was_never_assessed()
    {
        var declined = Asked.Do(EndorsementStage.Record(Asked, Dossiers.Endorser.Id, 1, false, "Bukan produk daerah.", "", At)).Advanced(At);

        Line(declined).ShouldBe([(Stop.Sent, StopState.Done), (Stop.Documents, StopState.Done), (Stop.Endorsement, StopState.Done), (Stop.Result, StopState.Done)]);
    }

    [Fact]
    public void What_was_withdrawn_did_not_pass_the_stop_at_which_it_was() =>
        Line(Asked.Do(SubmissionStage.Withdraw(Asked, "Berhenti produksi.", At)).Advanced(At)).Select(station => station.Item1)
            .ShouldBe([Stop.Sent, Stop.Documents, Stop.Result]);

    [Fact]
    public void An_award_has_passed_them_all() => Line(Dossiers.Published(At)).ShouldBe(
        new[] { Stop.Sent, Stop.Documents, Stop.Endorsement, Stop.Assessment, Stop.Ratification, Stop.Result }.Select(stop => (stop, StopState.Done)));

    private static IReadOnlyList<(Stop, StopState)> Line(Dossier dossier) => [.. Stations.Of(dossier, At).Select(station => (station.What, station.State))];

    private static DateTimeOffset? DateOf(Dossier dossier, Stop stop) => Stations.Of(dossier, At).Single(station => station.What == stop).At;
}
