using System.Globalization;
using System.Text.Json.Nodes;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Submission;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award.Procedures;

public sealed class AwardProcedureTests
{
    [Fact]
    public async Task A_good_case_gets_one_star_one_certificate_and_one_letter_of_each_kind()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToProposal(1);
        await rehearsal.Ratify();

        (await rehearsal.Ended()).ShouldBe(CaseState.Published);
        rehearsal.Outlet.Published.Single().Award.Star.ShouldBe(2, "without a field visit the top star is capped");
        rehearsal.Outlet.Sent.Select(letter => letter.Key).ShouldBeUnique();
        rehearsal.Outlet.Sent.Count(letter => letter.Kind == Notice.Awarded).ShouldBe(1);
        Trail.FirstBroken((await rehearsal.Dossier()).Trail).ShouldBeNull();
    }

    [Fact]
    public async Task A_weak_case_is_not_awarded()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToProposal(0.4);
        await rehearsal.Ratify();

        (await rehearsal.Ended()).ShouldBe(CaseState.NotAwarded);
        rehearsal.Outlet.Published.ShouldBeEmpty();
        rehearsal.Outlet.Sent.ShouldContain(letter => letter.Kind == Notice.NotAwarded);
    }

    [Fact]
    public async Task A_proposal_that_the_dinas_declines_is_not_awarded()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.Endorse(endorsed: false);

        (await rehearsal.Ended()).ShouldBe(CaseState.NotAwarded);
    }

    [Fact]
    public async Task A_draft_that_is_not_submitted_in_time_lapses()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["closes"] = DateTimeOffset.UtcNow.AddSeconds(8).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        await rehearsal.Open();

        (await rehearsal.Ended()).ShouldBe(CaseState.Lapsed);
        rehearsal.Outlet.Sent.Single().Kind.ShouldBe(Notice.Lapsed);
    }

    [Fact]
    public async Task A_draft_can_be_withdrawn()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.Open();
        await rehearsal.Withdraw();

        (await rehearsal.Ended()).ShouldBe(CaseState.Withdrawn);
    }

    [Fact]
    public async Task Withdrawing_during_the_review_ends_the_assessors_links()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        await rehearsal.Withdraw();

        (await rehearsal.Ended()).ShouldBe(CaseState.Withdrawn);
        (await rehearsal.Dossier()).All<PersonalLink>().ShouldAllBe(link => link.UsedAt != null || link.Revoked != null);
    }

    [Fact]
    public async Task Events_told_twice_change_nothing()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        for (var time = 0; time < 3; time++)
            await rehearsal.Tell(new(CaseEventKind.Submitted));
        await rehearsal.Endorse();
        await rehearsal.Tell(new(CaseEventKind.Endorsed));
        await rehearsal.Until(CaseState.Review);
        await rehearsal.Score();
        await rehearsal.Until(CaseState.StarsProposed);
        await rehearsal.Ratify();

        (await rehearsal.Ended()).ShouldBe(CaseState.Published);
        rehearsal.Outlet.Sent.Select(letter => letter.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task An_event_that_comes_before_its_wait_is_kept_for_it()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.Open();
        await rehearsal.Fill();
        await rehearsal.DoUntold(SubmissionStage.Submit);
        await rehearsal.Tell(new(CaseEventKind.Endorsed));
        await rehearsal.Tell(new(CaseEventKind.Submitted));
        await rehearsal.Until(CaseState.Endorsement);
        await rehearsal.Endorse();

        await rehearsal.Until(CaseState.Review);
    }

    [Fact]
    public async Task A_decision_whose_event_was_lost_is_found_at_the_next_reminder()
    {
        await using var rehearsal = await Rehearsal.Begin(round => Terms(round, "endorsement", "PT2S", "PT60S"));
        await rehearsal.Open();
        await rehearsal.Fill();
        await rehearsal.Submit();
        await rehearsal.Until(CaseState.Endorsement);
        await rehearsal.DoUntold((dossier, setting) => Core.Endorsement.EndorsementStage.Record(dossier, Cast.Endorser.Id, 1, true, "Layak diusulkan.", "530/77", setting));

        await rehearsal.Until(CaseState.Review);
    }

    [Fact]
    public async Task The_reconciliation_says_which_event_it_told_again_and_finds_nothing_the_next_time()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.Open();
        await rehearsal.Fill();
        (await rehearsal.Reconcile()).ShouldBeEmpty();
        await rehearsal.DoUntold(SubmissionStage.Submit);

        (await rehearsal.Reconcile()).ShouldContain(Repair.Events);
        await rehearsal.Until(CaseState.Endorsement);
        await Eventually.Holds(() => rehearsal.Outlet.Sent.Any(letter => letter.Kind == Notice.EndorsementAsked));
        (await rehearsal.Reconcile()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_held_case_outlasts_its_due_time_and_goes_on_with_the_time_that_was_left()
    {
        await using var rehearsal = await Rehearsal.Begin(round => Terms(round, "endorsement", "PT1S", "PT4S"));
        await rehearsal.ToEndorsement();
        await rehearsal.Do((dossier, setting) => HoldMoves.Begin(dossier, Cast.Administrator.Id, "Ada laporan yang diperiksa.", setting));
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        rehearsal.Outlet.Sent.ShouldNotContain(letter => letter.Kind == Notice.OperatorNeeded || letter.Kind == Notice.EndorsementReminder);
        await rehearsal.Do((dossier, setting) => HoldMoves.End(dossier, Cast.Administrator.Id, "Laporan tidak terbukti.", setting));
        await Eventually.Holds(() => rehearsal.Outlet.Sent.Any(letter => letter.Kind == Notice.OperatorNeeded));
        await rehearsal.Endorse();
        await rehearsal.Until(CaseState.Review);
    }

    [Fact]
    public async Task Those_who_have_not_acted_are_reminded_once_an_hour_of_the_round()
    {
        await using var rehearsal = await Rehearsal.Begin(round => Terms(round, "endorsement", "PT1S", "PT3S"));
        await rehearsal.ToEndorsement();
        await Eventually.Holds(() => rehearsal.Outlet.Sent.Count(letter => letter.Kind == Notice.OperatorNeeded) == 1);

        rehearsal.Outlet.Sent.Count(letter => letter.Kind == Notice.EndorsementReminder).ShouldBe(1);
        (await rehearsal.Dossier()).Case.State.ShouldBe(CaseState.Endorsement);
    }

    private static void Terms(JsonNode round, string stage, string reminder, string due) =>
        round["stages"]![stage] = new JsonObject { ["on"] = true, ["reminders"] = new JsonArray(reminder), ["due"] = due };
}
