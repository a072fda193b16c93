using System.Text.Json.Nodes;
using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Stars;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>What the orchestration does with a panel that is silent, conflicted or of two minds.</summary>
public sealed class PanelProcedureTests
{
    [Fact]
    public async Task A_silent_assessor_is_replaced_and_the_others_work_is_kept()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["stages"]!["review"] = new JsonObject { ["on"] = true, ["reminders"] = new JsonArray("PT2S"), ["due"] = "PT5S" });
        await rehearsal.ToReview();
        var seats = ReviewStage.Silent(await rehearsal.Dossier());
        foreach (var seat in seats.Skip(1))
        {
            await rehearsal.Declare(seat.Contact.Id, clear: true);
            await rehearsal.HandIn(seat.Contact.Id, 1);
        }

        await Eventually.Holds(async () => ReviewStage.Silent(await rehearsal.Dossier()) is [{ Substitute: true }]);
        await rehearsal.Score();

        var dossier = await rehearsal.Until(CaseState.StarsProposed);
        ReviewStage.Counting(dossier).Count.ShouldBe(3);
        ReviewStage.Seats(dossier).Single(seat => seat.Contact.Id == seats[0].Contact.Id).State.ShouldBe(SeatState.Replaced);
    }

    [Fact]
    public async Task A_deadline_that_was_moved_later_leaves_a_silent_assessor_the_time()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["stages"]!["review"] = new JsonObject { ["on"] = true, ["reminders"] = new JsonArray(), ["due"] = "PT4S" });
        await rehearsal.ToReview();
        var seats = ReviewStage.Silent(await rehearsal.Dossier()).Select(seat => seat.Contact.Id).ToList();
        await rehearsal.Do((dossier, setting) => Deadline.Move(dossier, Cast.Administrator.Id, WorkingCalendar.DateOf(setting.Now).AddDays(2), "Libur daerah.", setting));

        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        ReviewStage.Silent(await rehearsal.Dossier()).Select(seat => seat.Contact.Id).ShouldBe(seats);
        await rehearsal.Score();
        await rehearsal.Until(CaseState.StarsProposed);
    }

    [Fact]
    public async Task A_deadline_that_was_moved_earlier_strikes_earlier()
    {
        var clock = new TurnedClock();
        var cases = new InMemoryCases();
        var outlet = new Outlet(cases);
        await using var rehearsal = await Rehearsal.Begin(cases, outlet, outlet, clock, outlet: outlet);
        await rehearsal.ToReview();
        var before = (await rehearsal.Dossier()).Case.Wait!.Due;

        await rehearsal.Do((dossier, setting) => Deadline.Move(dossier, Cast.Administrator.Id, WorkingCalendar.DateOf(setting.Now).AddDays(1), "Sidang dimajukan.", setting));
        (await rehearsal.Dossier()).Case.Wait!.Due.ShouldBeLessThan(before);
        clock.Turn(TimeSpan.FromDays(3));
        await rehearsal.Do((dossier, setting) => Interventions.Retry(dossier, Cast.Administrator.Id, "Hari sudah lewat.", setting.Now));

        await Eventually.Holds(async () => ReviewStage.Silent(await rehearsal.Dossier()).All(seat => seat.Substitute));
    }

    [Fact]
    public async Task An_assessor_with_a_conflict_is_replaced_at_once()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var conflicted = ReviewStage.Silent(await rehearsal.Dossier())[0].Contact.Id;
        await rehearsal.Declare(conflicted, clear: false);
        await Eventually.Holds(async () => ReviewStage.Silent(await rehearsal.Dossier()).Count(seat => seat.Substitute) == 1);
        await rehearsal.Score();

        var dossier = await rehearsal.Until(CaseState.StarsProposed);
        ReviewStage.Counting(dossier).ShouldAllBe(sheet => sheet.Assessor != conflicted);
    }

    [Fact]
    public async Task A_panel_of_two_minds_ends_as_its_lead_recommends_and_the_leads_sheet_weighs_more()
    {
        await using var rehearsal = await Rehearsal.Begin(round =>
        {
            var panel = round["panel"]!;
            (panel["assessors"], panel["tie"], panel["aggregation"], panel["lead_weight"]) = (4, "lead", "weighted", 2);
            (panel["max_spread"], panel["max_level_difference"]) = (10_000, 9);
        });
        await rehearsal.ToReview();
        var (lead, asked) = (PanelLead.Of(await rehearsal.Dossier())!, ReviewStage.Silent(await rehearsal.Dossier()).Select(seat => seat.Contact.Id).ToList());
        foreach (var assessor in asked)
        {
            await rehearsal.Declare(assessor, clear: true);
            await rehearsal.HandIn(assessor, assessor == lead ? 0.5 : 1, assessor == lead || assessor == asked.First(each => each != lead) ? Recommendation.Reject : Recommendation.Approve);
        }

        var proposal = RatificationStage.Proposal(await rehearsal.Until(CaseState.StarsProposed))!;

        (proposal.Approvals, proposal.Rejections, proposal.Decision.Final).ShouldBe((2, 2, 0));
        proposal.Decision.Outcomes[0].Code.ShouldBe(StarProposals.TieRejects);
        proposal.Decision.Points.Hundredths.ShouldBe((int)Math.Round((30_000 + (2 * proposal.Totals![lead].Hundredths)) / 5m, MidpointRounding.AwayFromZero));
        await rehearsal.Ratify();
        await rehearsal.Until(CaseState.NotAwarded);
    }

    [Fact]
    public async Task Assessors_who_differ_score_again_and_the_old_sheets_are_kept()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        await rehearsal.ScoreApart();
        await rehearsal.Until(CaseState.Consensus);
        await rehearsal.Score();

        var dossier = await rehearsal.Until(CaseState.StarsProposed);
        dossier.All<ReceivedSheet>().Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_case_that_is_sent_back_is_scored_again()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToProposal(1);
        await rehearsal.Ratify(ratified: false);
        await rehearsal.Until(CaseState.Consensus);
        await rehearsal.Score();
        await rehearsal.Until(CaseState.StarsProposed);
        await rehearsal.Ratify();

        (await rehearsal.Ended()).ShouldBe(CaseState.Published);
    }
}
