using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting.Languages;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Award;

public sealed class CaseDeskTests
{
    [Fact]
    public async Task Whoever_is_on_the_applicants_side_decides_nothing_in_another_capacity_whatever_the_rule()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => Grants.Invite(dossier, Cast.Administrator.Email, GrantRole.Viewer, setting));
        await linked.Desk.Open(await linked.Dossier(), Cast.Administrator.Email, CancellationToken.None);
        var before = (await linked.Dossier()).Version;

        var decision = await linked.Desk.Decide(LinkedCase.First, (dossier, setting) => Interventions.Disqualify(dossier, Cast.Administrator.Id, "Data tidak benar.", setting.Now), CancellationToken.None);

        decision.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(problem => problem.Code.ShouldBe("case.own"), problem => problem.Kind.ShouldBe(ProblemKind.Forbidden));
        (await linked.Dossier()).Version.ShouldBe(before);
    }

    [Fact]
    public async Task What_a_preview_tries_is_refused_as_it_would_be_decided()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => Grants.Invite(dossier, Cast.Administrator.Email, GrantRole.Viewer, setting));
        var dossier = await linked.Desk.Open(await linked.Dossier(), Cast.Administrator.Email, CancellationToken.None);
        var act = new BulkAct(BulkKind.Retry, Cast.Administrator.Id, "Sudah diperbaiki.", null);

        var tried = CaseDesk.Try(dossier, await linked.Desk.SettingOf(dossier.Case, CancellationToken.None), act.On);

        tried.Problems.ShouldHaveSingleItem().Code.ShouldBe("case.own");
        (await linked.Desk.Decide(linked.Number, act.On, CancellationToken.None)).Problems.ShouldBe(tried.Problems);
    }

    [Fact]
    public async Task Given_an_act_that_leaves_the_case_where_it_is_Then_its_letters_leave_with_it()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.Open();

        await rehearsal.Do((dossier, setting) => Grants.Invite(dossier, "dewi@contoh.id", GrantRole.Viewer, setting));

        rehearsal.Outlet.Sent.ShouldHaveSingleItem().Kind.ShouldBe(Notice.InvitedToView);
    }

    [Fact]
    public async Task Who_acts_on_a_case_whose_orchestration_was_lost_has_it_made_anew_and_told()
    {
        var (linked, engine) = (await LinkedCase.Begin(), new SilentEngine());
        engine.Before = number =>
        {
            if (!engine.Begun.Contains(number))
                throw new InvalidOperationException($"No instance with ID '{number}' was found.");
        };

        var decision = await linked.Desk.Act(
            engine, linked.Number, (dossier, at) => EndorsementStage.Record(dossier, Cast.Endorser.Id, 1, true, "Layak diusulkan.", "530/77/2026", at), CancellationToken.None);

        decision.Problems.ShouldBeEmpty();
        engine.Begun.ShouldBe([$"{linked.Number}"]);
        engine.Told.ShouldBe([$"{linked.Number}"]);
    }

    [Fact]
    public async Task Who_withdraws_a_second_time_what_has_ended_is_refused_by_nobody()
    {
        var (linked, engine) = (await LinkedCase.Begin(), new SilentEngine());
        await linked.Desk.Act(engine, linked.Number, Withdrawn, CancellationToken.None);
        await linked.Advance();
        engine.Ended.Add($"{linked.Number}");
        engine.Before = _ => throw new InvalidOperationException("Cannot raise event for instance in Completed state.");

        (await linked.Desk.Act(engine, linked.Number, Withdrawn, CancellationToken.None)).IsOk.ShouldBeTrue();

        static Result<Change> Withdrawn(Dossier dossier, Setting setting) => SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting);
    }

    /// <summary>The reconciliation tells of no deadline: an orchestration that has not heard of it sleeps on by the old one.</summary>
    [Fact]
    public async Task A_deadline_of_which_the_engine_does_not_hear_at_first_is_told_once_more()
    {
        var (linked, engine, refusals) = (await LinkedCase.Begin(), new SilentEngine(), 1);
        engine.Running.Add($"{linked.Number}");
        engine.Before = _ => { if (refusals-- > 0) throw new InvalidOperationException("The engine does not answer."); };

        (await linked.Desk.Act(engine, linked.Number, Later, CancellationToken.None)).IsOk.ShouldBeTrue();

        engine.Told.ShouldBe([$"{linked.Number}"]);

        static Result<Change> Later(Dossier dossier, Setting setting) =>
            Deadline.Move(dossier, Cast.Administrator.Id, WorkingCalendar.DateOf(dossier.Case.Wait!.Due).AddDays(3), "Kantor dinas libur.", setting);
    }

    /// <summary>Whoever still has a link, and the applicant, learn of it by the event alone.</summary>
    [Fact]
    public async Task A_withdrawal_that_cannot_be_told_is_no_success()
    {
        var (linked, engine) = (await LinkedCase.Begin(), new SilentEngine());
        engine.Running.Add($"{linked.Number}");
        engine.Before = _ => throw new InvalidOperationException("The engine does not answer.");

        await Should.ThrowAsync<InvalidOperationException>(() => linked.Desk.Act(
            engine, linked.Number, (dossier, setting) => SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting), CancellationToken.None));
    }

    [Fact]
    public async Task What_writes_to_somebody_cannot_pass_for_a_note()
    {
        var linked = await LinkedCase.Begin();
        var before = (await linked.Dossier()).Version;

        await Should.ThrowAsync<InvalidOperationException>(() => linked.Desk.Note(
            linked.Number, (dossier, setting) => Grants.Invite(dossier, "dewi@contoh.id", GrantRole.Viewer, setting), CancellationToken.None));

        (await linked.Dossier()).Version.ShouldBe(before);
    }

    /// <summary>The engine tells by itself, the erasure writes to nobody; the outbox and the page of failures send, and count what they sent.</summary>
    [Fact]
    public void Whoever_acts_on_a_case_decides_tells_and_sends_in_one() =>
        Directory.EnumerateFiles(Path.Combine(Sources.Root, "src/Functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bdesk\.Decide\(|\bpost\.Deliver\("))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList()
            .ShouldBe(["AdvanceActivity", "BulkActivity", "CaseDesk", "ErasureRun", "FailedWork", "MorningRun", "OutboxEndpoint", "Reconciliation"]);

    [Fact]
    public async Task The_trail_as_it_is_stored_names_who_acted_and_in_which_office()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();

        var dossier = await linked.Dossier();

        dossier.Trail.Last().By.ShouldBe(new Signature(Cast.Endorser.Name, Cast.Endorser.Office));
        dossier.Trail.First().By.ShouldBeNull("the applicant is named by no name");
        Trail.FirstBroken(dossier.Trail).ShouldBeNull();
        dossier.Trail.Last().Hash.ShouldBe(dossier.Case.Trail.Hash);
    }
}
