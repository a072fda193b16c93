using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Rounds;

public sealed class SuccessionTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly Handover Now = new(Cast.Endorser.Id, Cast.Endorser with { Id = "bambang", Name = "Bambang Susilo", Email = "bambang@contoh.id" }, Today, "admin", "Mutasi jabatan.");

    private static readonly Handover Later = Now with { On = Today.AddDays(7) };

    private static readonly Handover OfOfficer = new(Office.Officer.Id, Office.Officer with { Id = "wati", Name = "Wati Lestari", Email = "wati@contoh.id" }, Today.AddDays(7), "admin", "Mutasi jabatan.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_a_handover_for_today_Then_what_waits_for_the_former_follows()
    {
        var office = await Office.Open();

        (await office.Succession.Pass(office.Engine, Now, Cancel)).ShouldBeEmpty();

        (await Ids(office)).ShouldContain("bambang");
        (await Ids(office)).ShouldNotContain(Cast.Endorser.Id);
        (await office.Dossier()).Trail.Last().What.ShouldBe(Waking.PeopleChanged);
        office.Engine.Told.ShouldBe([$"{Office.Number}"]);
    }

    [Fact]
    public async Task Given_a_handover_for_another_day_Then_nothing_is_anothers_before_that_day()
    {
        var office = await Office.Open();
        await office.Succession.Pass(office.Engine, Later, Cancel);

        await office.Succession.PassDue(office.Engine, Cancel);
        (await Ids(office)).ShouldContain(Cast.Endorser.Id);
        await PassWhenDue(office);

        (await Ids(office)).ShouldContain("bambang");
        (await office.People.Pending(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_a_planned_handover_Then_a_second_of_the_same_office_is_refused()
    {
        var office = await Office.Open();
        await office.Succession.Pass(office.Engine, Later, Cancel);

        foreach (var second in new[] { Later with { To = OfOfficer.To }, Now })
            (await office.Succession.Pass(office.Engine, second, Cancel)).ShouldHaveSingleItem().Code.ShouldBe("handover.planned");

        (await office.People.Pending(Cancel)).ShouldHaveSingleItem().To.ShouldBe(Later.To);
    }

    [Fact]
    public async Task Given_a_planned_handover_that_is_taken_back_Then_its_day_changes_nothing_and_the_log_says_who()
    {
        var office = await Office.Open();
        await office.Succession.Pass(office.Engine, Later, Cancel);

        office.Web.Clock.Advance(TimeSpan.FromHours(1));
        (await office.Succession.TakeBack(Later.From, "admin2", "no", Cancel))!.Code.ShouldBe("act.reason");
        (await office.Succession.TakeBack(Later.From, "admin2", "Mutasi batal.", Cancel)).ShouldBeNull();
        await PassWhenDue(office);

        (await Ids(office)).ShouldContain(Cast.Endorser.Id);
        (await office.Log.Latest(1, Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            act => act.What.ShouldBe("office.handover.takenback"), act => act.Who.ShouldBe("admin2"), act => act.Facts["from"].ShouldBe(Later.From));
        (await office.Succession.TakeBack(Later.From, "admin2", "Mutasi batal.", Cancel))!.Code.ShouldBe("handover.none");
    }

    [Fact]
    public async Task Given_one_that_cannot_be_carried_out_by_then_Then_it_is_noted_and_the_others_are()
    {
        var office = await Office.Open();
        await office.Succession.Pass(office.Engine, OfOfficer, Cancel);
        await office.Succession.Pass(office.Engine, Later, Cancel);
        await office.People.Write([.. (await office.People.Offices(Cancel)).Where(holder => holder.Contact.Id != OfOfficer.From)], Cancel);

        await PassWhenDue(office);

        (await Ids(office)).ShouldContain("bambang");
        (await office.Failures.All(Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            failure => (failure.Kind, failure.Subject).ShouldBe((FailureKind.Handover, OfOfficer.From)), failure => failure.Cause.ShouldBe("handover.from"));
    }

    [Fact]
    public async Task Given_one_that_broke_off_half_way_Then_the_next_time_ends_it_and_its_failure()
    {
        var office = await Office.Open();
        await office.Succession.Pass(office.Engine, Later, Cancel);
        office.Tables.Of("People").Before = (partition, _) => Break(partition == "handover");
        await PassWhenDue(office);
        (await office.Failures.All(Cancel)).ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Handover);
        (await Ids(office)).ShouldContain("bambang");

        office.Tables.Of("People").Before = (_, _) => { };
        await office.Succession.PassDue(office.Engine, Cancel);

        (await office.People.Pending(Cancel)).ShouldBeEmpty();
        (await office.Failures.All(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_a_case_that_cannot_follow_Then_the_office_is_handed_over_and_the_case_noted()
    {
        var office = await Office.Open();
        office.Engine.Before = _ => Break(true);

        (await office.Succession.Pass(office.Engine, Now, Cancel)).ShouldBeEmpty();

        (await Ids(office)).ShouldContain("bambang");
        (await office.Failures.All(Cancel)).ShouldHaveSingleItem().Subject.ShouldBe($"{Office.Number}");
    }

    [Theory]
    [InlineData("kadis", CaseState.Endorsement, true)]
    [InlineData("petugas-33", CaseState.Endorsement, true)]
    [InlineData("petugas-33", CaseState.Published, true)]
    [InlineData("auditor", CaseState.Endorsement, false)]
    public async Task Whoever_has_cases_in_hand_does_not_leave_without_a_successor(string leaver, CaseState state, bool isOrphaning)
    {
        var office = await Office.Open();
        var line = Board.LineOf(await office.Dossier()) with { State = state, Officer = Office.Officer.Id };
        await office.Tables.Of("Board").UpsertEntityAsync(
            new TableEntity(line.Number.RoundId, $"{line.Number}") { ["Line"] = JsonSerializer.Serialize(line, CaseJson.Options) }, TableUpdateMode.Replace, Cancel);
        var before = await office.People.Offices(Cancel);
        OfficeHolder[] list = [.. before.Where(holder => holder.Contact.Id != leaver)];

        var orphans = Succession.Orphans(OfficeList.Compare(before, list), list, await office.Succession.Waits(Cancel)).ToList();

        orphans.Select(orphan => orphan.Args[0]).ShouldBe(isOrphaning ? [leaver] : []);
    }

    [Fact]
    public async Task Given_a_list_that_breaks_off_while_it_is_written_Then_nobody_is_lost()
    {
        var office = await Office.Open();
        var before = await office.People.Offices(Cancel);
        office.Tables.Of("People").Before = (_, row) => Break(row == "bambang");

        await Should.ThrowAsync<RequestFailedException>(() => office.People.Write(Now.Apply(before), Cancel));

        (await office.People.Offices(Cancel)).Select(holder => holder.Contact.Id).Order().ShouldBe(before.Select(holder => holder.Contact.Id).Order());
    }

    [Fact]
    public async Task Given_a_ratifier_who_stayed_when_a_list_broke_off_Then_the_next_list_removes_them()
    {
        var office = await Office.Open();
        var list = (Now with { From = Cast.Ratifier.Id, To = Cast.Ratifier with { Id = "zulfikar", Name = "Zulfikar Rahman" } }).Apply(await office.People.Offices(Cancel));
        var broke = false;
        office.Tables.Of("People").Before = (_, row) => Break(row == Cast.Ratifier.Id && !broke && (broke = true));
        await Should.ThrowAsync<RequestFailedException>(() => office.People.Write(list, Cancel));

        await office.People.Write(list, Cancel);

        (await office.People.Everybody(Cancel)).Ratifier.Id.ShouldBe("zulfikar");
    }

    private static void Break(bool breaks)
    {
        if (breaks)
            throw new RequestFailedException(503, "busy", "ServerBusy", null);
    }

    private static async Task PassWhenDue(Office office)
    {
        office.Web.Clock.Advance(TimeSpan.FromDays(7));
        await office.Succession.PassDue(office.Engine, Cancel);
    }

    private static async Task<IEnumerable<string>> Ids(Office office) => (await office.People.Offices(Cancel)).Select(holder => holder.Contact.Id);
}
