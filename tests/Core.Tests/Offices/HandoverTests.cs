using FsCheck;
using FsCheck.Xunit;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Offices;

public sealed class HandoverTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly IReadOnlyList<OfficeHolder> Offices =
    [
        new(Capacity.Administrator, Somebody("admin-1", "Fajar Nugroho")), new(Capacity.Endorser, Somebody("kadis", "Surya Atmaja")),
        new(Capacity.Endorser, Somebody("kadis-33", "Endang Suprihatin"), "33"), new(Capacity.Ratifier, Somebody("dirjen", "Ratna Kusumawardani")),
    ];

    private static readonly Handover Good = new("kadis-33", Somebody("bambang", "Bambang Susilo"), Today, "admin-1", "Mutasi jabatan.");

    [Fact]
    public void The_successor_holds_what_the_former_held_with_its_province() =>
        Good.Apply(Offices).ShouldBe([Offices[0], Offices[1], new(Capacity.Endorser, Good.To, "33"), Offices[3]]);

    [Fact]
    public void What_can_be_handed_over_has_no_problem() => Problems(Good).ShouldBeEmpty();

    [Fact]
    public void Each_fault_has_its_code()
    {
        Problems(Good with { From = "tidak-ada" }).ShouldBe(["handover.from"]);
        Problems(Good with { To = Good.To with { Id = "KADIS-33" } }).ShouldBe(["handover.code"]);
        Problems(Good with { To = Good.To with { Id = "dirjen" } }).ShouldBe(["handover.code"]);
        Problems(Good with { To = Offices[3].Contact }).ShouldBe(["handover.code"], "a code holds one office");
        Problems(Good with { To = Good.To with { Name = "=A1" } }).ShouldBe(["handover.name"]);
        Problems(Good with { To = Good.To with { Email = "" } }).ShouldBe(["handover.email"]);
        Problems(Good with { To = Good.To with { Telephone = "8311321" } }).ShouldBe(["handover.telephone"]);
        Problems(Good with { On = Today.AddDays(-1) }).ShouldBe(["handover.day"]);
        Problems(Good with { Reason = "" }).ShouldBe(["act.reason"]);
    }

    [Fact]
    public void What_was_the_formers_is_the_successors_along_all_handovers()
    {
        var people = Dossiers.Setting().People with
        {
            Handovers = [new("a", Somebody("b", "B"), Today, "x", "y") { DoneAt = Dossiers.Now }, new("b", Dossiers.Endorser, Today, "x", "y") { DoneAt = Dossiers.Now.AddDays(1) }],
        };

        (people.HeirOf("a"), people.HeirOf("b"), people.HeirOf(Dossiers.Endorser.Id)).ShouldBe((Dossiers.Endorser.Id, Dossiers.Endorser.Id, Dossiers.Endorser.Id));
    }

    [Fact]
    public void An_office_that_came_back_and_was_left_has_no_heir()
    {
        var people = Chain(("a", "b"), ("b", "a"));

        (people.HeirOf("a"), people.HeirOf("B")).ShouldBe(("a", "a"));
    }

    [Property]
    public void However_offices_went_round_everybody_has_an_heir_and_whoever_holds_one_is_their_own(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var steps = Enumerable.Range(0, random.Next(1, 8)).Select(_ => ($"p{random.Next(4)}", $"P{random.Next(4)}"));
        var people = Chain([.. steps]) with { Ratifier = Somebody("p0", "N") };

        people.HeirOf("P0").ShouldBe("p0");
        foreach (var id in (string[])["p1", "p2", "p3"])
            people.Handovers.Select(handover => handover.To.Id).Append(id).ShouldContain(heir => People.IsSame(heir, people.HeirOf(id)));
    }

    [Fact]
    public void A_list_can_mend_a_code_that_stands_twice()
    {
        IReadOnlyList<OfficeHolder> twice = [.. Offices, Offices[2] with { Contact = Offices[3].Contact }];

        var changes = OfficeList.Compare(twice, Offices);

        (changes.Added.Count, changes.Changed.ShouldHaveSingleItem(), changes.Left.Count).ShouldBe((0, "dirjen", 0));
    }

    [Fact]
    public void A_list_that_leaves_a_wait_without_an_owner_is_refused_with_the_cases_that_wait()
    {
        IReadOnlyList<OfficeHolder> list = [Offices[0], Offices[1], Offices[3]];
        var number = new ApplicationNumber("2026", 7);

        var problem = Succession.Orphans(OfficeList.Compare(Offices, list), list, [(number, ["kadis-33"]), (new("2026", 8), ["kadis"]), (new("2026", 9), ["kadis-33", "admin-1"])]).ShouldHaveSingleItem();

        (problem.Code, string.Join(' ', problem.Args)).ShouldBe(("offices.waits", $"kadis-33 1 {number}"));
    }

    [Fact]
    public void Another_name_under_the_same_code_is_told() =>
        OfficeList.Renamed(Offices, [.. Offices.Select(holder => holder with { Contact = holder.Contact with { Name = holder.Contact.Id == "dirjen" ? "Orang Lain" : holder.Contact.Name } })]).ShouldBe(["dirjen"]);

    private static People Chain(params IReadOnlyList<(string From, string To)> steps) => Dossiers.Setting().People with
    {
        Assessors = [],
        Handovers =
        [
            .. from step in steps.Index()
               select new Handover(step.Item.From, Somebody(step.Item.To, "N"), Today, "x", "y") { DoneAt = Dossiers.Now.AddDays(step.Index) },
        ],
    };

    private static IEnumerable<string> Problems(Handover handover) => handover.Problems(Offices, [.. Offices.Select(holder => holder.Contact)], Today).Select(problem => problem.Code);

    private static Contact Somebody(string id, string name) => new(id, name, new("Jabatan", "Office"), $"{id}@contoh.id", Language.Indonesian);
}
