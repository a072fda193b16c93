using Ovop.Core.Notices.Circulars;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Notices.Circulars;

/// <summary>Whom among the people of the award a circular is for.</summary>
public sealed class CircularGroupTests
{
    private static readonly CircularGroup Assessors = new(CircularTo.Assessors, null, "", "", false), Heads = Assessors with { To = CircularTo.Heads },
        Officers = Assessors with { To = CircularTo.Officers };

    private static readonly People Everybody = new(
        [Pool("a1", "33", Commodity.BT), Pool("a2", "32", Commodity.TN), Pool("gone", "33", Commodity.BT, isEnded: true)],
        [new(Person("kadis-33"), "33"), new(Person("kadis-32"), "32"), new(Person("stand-in"), null)], Person("dirjen"), [Person("admin")])
    { Officers = [new(Person("petugas-33"), "33", "3374"), new(Person("petugas-32"), "32", null)] };

    private static readonly IReadOnlyList<Concern> Cases =
    [
        new("2026", "33", Commodity.BT, ["a1", "gone"], ["gone"], "petugas-33"),
        new("2026", "33", Commodity.TN, [], ["kadis-33"], null),
        new("2025", "32", Commodity.TN, ["a2"], ["applicant"], "petugas-32"),
        new("2026", "91", Commodity.TN, [], ["stand-in"], null),
    ];

    [Fact]
    public void All_assessors_are_those_who_are_still_drawn() => Ids(Assessors).ShouldBe(["a1", "a2"]);

    [Fact]
    public void Assessors_are_bounded_by_what_they_know_and_where_they_live()
    {
        Ids(Assessors with { Commodity = Commodity.TN }).ShouldBe(["a2"]);
        Ids(Assessors with { Province = "33" }).ShouldBe(["a1"]);
    }

    [Fact]
    public void Assessors_of_a_round_sat_in_it_though_they_are_drawn_no_more() => Ids(Assessors with { Round = "2026" }).ShouldBe(["a1", "gone"]);

    [Fact]
    public void Whoever_has_a_sheet_open_is_meant_though_drawn_no_more_by_the_commodity_of_the_case()
    {
        Ids(Assessors with { IsWaitedFor = true }).ShouldBe(["gone"]);
        Ids(Assessors with { IsWaitedFor = true, Commodity = Commodity.TN }).ShouldBeEmpty();
    }

    [Fact]
    public void Heads_are_all_or_those_of_a_province_or_those_who_have_not_decided()
    {
        Ids(Heads).ShouldBe(["kadis-32", "kadis-33", "stand-in"]);
        Ids(Heads with { Province = "32" }).ShouldBe(["kadis-32"]);
        Ids(Heads with { IsWaitedFor = true }).ShouldBe(["kadis-33", "stand-in"]);
    }

    [Fact]
    public void Heads_of_a_round_or_a_commodity_have_cases_of_it()
    {
        Ids(Heads with { Round = "2025" }).ShouldBe(["kadis-32"]);
        Ids(Heads with { Commodity = Commodity.BT }).ShouldBe(["kadis-33"]);
    }

    [Fact]
    public void Officers_are_waited_for_where_their_producers_have_to_act()
    {
        Ids(Officers).ShouldBe(["petugas-32", "petugas-33"]);
        Ids(Officers with { IsWaitedFor = true }).ShouldBe(["petugas-32"]);
        Ids(Officers with { Round = "2026" }).ShouldBe(["petugas-33"]);
    }

    [Fact]
    public void Each_is_told_how_many_of_the_asked_cases_wait_for_them()
    {
        Heads.Among(Everybody, [.. Cases, Cases[1]]).Select(recipient => recipient.Open).ShouldBe([0, 2, 1]);
        Heads.Find(Everybody, "kadis-33", Cases).Value.Open.ShouldBe(1);
        Heads.Find(Everybody, "a1", Cases).Problems.ShouldHaveSingleItem().Code.ShouldBe("circular.nobody", "it is for heads");
    }

    [Fact]
    public void Who_is_no_longer_waited_for_gets_none_that_is_for_who_is()
    {
        var awaited = Heads with { IsWaitedFor = true };

        awaited.Find(Everybody, "kadis-33", Cases).IsOk.ShouldBeTrue();
        awaited.Find(Everybody, "kadis-33", Cases.Take(1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("circular.done");
        (awaited with { Round = "2025" }).Find(Everybody, "kadis-33", Cases).Problems.ShouldHaveSingleItem().Code.ShouldBe("circular.done");
    }

    [Theory]
    [InlineData("a1", 0, 1)]
    [InlineData("a2", 1, 0)]
    public void One_person_in_two_offices_is_waited_for_in_the_one_in_which_they_sit_on_the_case_or_not(string seated, int asHead, int asAssessor)
    {
        var both = Everybody with { Endorsers = [new(Person("a1"), "33")] };
        IReadOnlyList<Concern> cases = [new("2026", "91", Commodity.BT, [seated], ["a1"], null)];

        (Heads with { IsWaitedFor = true }).Among(both, cases).Count.ShouldBe(asHead);
        (Heads with { Round = "2026" }).Among(both, cases).Count.ShouldBe(asHead);
        (Assessors with { IsWaitedFor = true }).Among(both, cases).Count.ShouldBe(asAssessor);
    }

    [Fact]
    public void Whoever_stands_in_belongs_to_a_province_by_what_waits_for_them_there()
    {
        var inTwo = Cases.Append(new("2026", "92", Commodity.BT, [], ["stand-in"], null));

        var there = (Heads with { Province = "91" }).Among(Everybody, inTwo).ShouldHaveSingleItem();

        (there.Contact.Id, there.Open).ShouldBe(("stand-in", 1));
    }

    [Fact]
    public void One_mailbox_gets_one_and_who_has_none_gets_none()
    {
        var shared = Everybody with
        {
            Officers = [.. Everybody.Officers, new(Person("petugas-34") with { Email = "petugas-32@contoh.id" }, "34", null), new(Person("petugas-35") with { Email = "" }, "35", null)],
        };

        Officers.Among(shared, Cases).Select(recipient => recipient.Contact.Id).ShouldBe(["petugas-32", "petugas-33"]);
    }

    private static IEnumerable<string> Ids(CircularGroup group) => group.Among(Everybody, Cases).Select(recipient => recipient.Contact.Id);

    private static Contact Person(string id) => new(id, id, new(id, id), $"{id}@contoh.id", Language.Indonesian);

    private static PoolMember Pool(string id, string province, Commodity commodity, bool isEnded = false) => new(
        new(id, id, $"{id}@contoh.id", province, [commodity], true, false, "", [], [], Language.Indonesian) { IsEnded = isEnded }, 0);
}
