using Azure;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Retention;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Submission;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Retention;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Administration.Failures;
using Ovop.Functions.Tests.Award.Procedures;
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
        var office = await Withdrawn();
        office.Rounds.Present = Kept(withdrawn, deleted);

        (await Run(office).Due(Cancel)).Found.Select(one => one.Dossier.Number).ShouldBe(isDue ? [Office.Number] : []);

        (await Run(office).Run(office.Engine, Cast.Administrator.Id, "Jadwal retensi.", Cancel)).ShouldBe(isDue ? 1 : 0);
        ((await office.Dossier()).Case.ErasedAt is not null).ShouldBe(isDue);
    }

    [Fact]
    public async Task What_was_held_while_others_were_erased_stays_and_the_log_names_those_that_went()
    {
        var office = await Withdrawn(2);
        office.Rounds.Present = Kept(12, 1);
        var held = new ApplicationNumber(Office.Number.RoundId, 2);
        office.Engine.BeforePurged = _ => office.Desk.Decide(held, (dossier, at) => LegalHold.Begin(dossier, Cast.Administrator.Id, "Sengketa.", at.Now), Cancel);

        (await Run(office).Run(office.Engine, Cast.Administrator.Id, "Jadwal retensi.", Cancel)).ShouldBe(1);

        (await office.Desk.Find(held, Cancel))!.Case.ErasedAt.ShouldBeNull();
        (await office.Log.Latest(10, Cancel)).Single(act => act.What == "cases.erased").Facts["numbers"].ShouldBe($"{Office.Number}");
    }

    [Fact]
    public async Task Terms_that_become_longer_meanwhile_end_the_run()
    {
        var office = await Withdrawn();
        office.Rounds.Present = Kept(12, 1);
        office.Engine.BeforePurged = _ => Task.FromResult(office.Rounds.Present = Kept(24, 1));

        (await Run(office).Run(office.Engine, Cast.Administrator.Id, "Jadwal retensi.", Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task One_that_cannot_be_erased_is_a_failure_until_it_can_and_keeps_no_other_from_being_erased()
    {
        var (office, blobs) = (await Withdrawn(2), new InMemoryBlobs());
        office.Rounds.Present = Kept(12, 1);
        blobs.BeforeListed = under => _ = under == $"{Office.Number}/" ? throw new RequestFailedException(503, "busy", "ServerBusy", null) : 0;

        (await Run(office, blobs).Run(office.Engine, People.System, null, Cancel)).ShouldBe(1);

        (await office.Dossier()).Case.ErasedAt.ShouldBeNull();
        (await office.Log.Latest(10, Cancel)).Single(act => act.What == "cases.erased").Facts["numbers"].ShouldBe($"{new ApplicationNumber(Office.Number.RoundId, 2)}");
        office.Web.Clock.Advance(TimeSpan.FromDays(3));
        (await FailedWorkTests.Desk(office).All(office.Engine, Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            failure => (failure.Kind, failure.Number).ShouldBe((FailureKind.Erasure, Office.Number)), failure => failure.Cause.ShouldBe("RequestFailedException ServerBusy"));
        (await Run(office).Run(office.Engine, People.System, null, Cancel)).ShouldBe(1);
        (await office.Failures.All(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_cannot_be_read_keeps_no_other_from_being_erased()
    {
        var office = await Withdrawn(2);
        office.Rounds.Present = Kept(12, 1);
        office.Store.BeforeFound = number => _ = number == Office.Number ? throw new RequestFailedException(503, "busy", "ServerBusy", null) : 0;

        (await Run(office).Run(office.Engine, People.System, null, Cancel)).ShouldBe(1);

        (await office.Failures.All(Cancel)).ShouldHaveSingleItem().Number.ShouldBe(Office.Number);
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_named_and_the_page_shows_the_others()
    {
        var office = await Withdrawn(2);
        office.Rounds.Present = Kept(12, 1);
        office.Store.BeforeFound = number => _ = number == Office.Number ? throw new RequestFailedException(503, "busy", "ServerBusy", null) : 0;

        var page = (await office.Get(Cast.Administrator, request => new RetentionEndpoint(office.Guard, Run(office)).Show(request, Cancel))).Body;

        page.ShouldSatisfyAllConditions(
            text => text.ShouldContain($"{Office.Number} (RequestFailedException ServerBusy)"), text => text.ShouldContain("salinan malam"),
            text => text.ShouldContain($"{new ApplicationNumber(Office.Number.RoundId, 2)}/retensi"), text => text.ShouldContain("Hapus 1 perkara"));
    }

    [Fact]
    public async Task What_was_erased_stands_in_the_log_though_its_failure_cannot_be_forgotten_yet()
    {
        var office = await Withdrawn();
        office.Rounds.Present = Kept(12, 1);
        await office.Failures.Note(FailureKind.Erasure, $"{Office.Number}", "TimeoutException");
        office.Tables.Of("Failures").Before = (_, _) => throw new RequestFailedException(503, "busy");

        await Should.ThrowAsync<RequestFailedException>(() => Run(office).Run(office.Engine, People.System, null, Cancel));

        (await office.Log.Latest(10, Cancel)).Single(act => act.What == "cases.erased").Facts["numbers"].ShouldBe($"{Office.Number}");
        office.Tables.Of("Failures").Before = (_, _) => { };
        await Run(office).Run(office.Engine, People.System, null, Cancel);
        (await office.Failures.All(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_could_not_be_erased_and_is_held_since_has_failed_no_more()
    {
        var office = await Withdrawn();
        office.Rounds.Present = Kept(12, 1);
        await office.Failures.Note(FailureKind.Erasure, $"{Office.Number}", "TimeoutException");
        await office.Desk.Decide(Office.Number, (dossier, at) => LegalHold.Begin(dossier, Cast.Administrator.Id, "Sengketa.", at.Now), Cancel);

        await Run(office).Run(office.Engine, People.System, null, Cancel);

        (await office.Failures.All(Cancel)).ShouldBeEmpty();
    }

    private static ErasureRun Run(Office office, InMemoryBlobs? blobs = null) =>
        new(office.Cases, office.Rounds, office.Desk, new(blobs ?? new()), office.Failures, office.Log, office.Web.Clock);

    private static Round Kept(int withdrawn, int deleted) =>
        Drafts.Round with { Retention = RetentionTerms.Usual with { Withdrawn = withdrawn, Deleted = deleted } };

    /// <summary>So many cases were withdrawn a year ago.</summary>
    private static async Task<Office> Withdrawn(int cases = 1)
    {
        var office = await Office.Open();
        foreach (var sequence in Enumerable.Range(2, cases - 1))
            await office.OpenAnother(sequence);
        foreach (var number in Enumerable.Range(1, cases).Select(sequence => new ApplicationNumber(Office.Number.RoundId, sequence)))
        {
            var ended = await office.Desk.Decide(number, (dossier, setting) => SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting), Cancel);
            await office.Board.Show(null, ended.Value.Dossier, Cancel);
        }

        office.Web.Clock.SetUtcNow(office.Web.Clock.GetUtcNow().AddMonths(12));
        return office;
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
