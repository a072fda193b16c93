using System.Text;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Tests.Rounds;

public sealed class RoundComparisonTests
{
    [Fact]
    public void A_round_does_not_differ_from_itself() => RoundComparison.Of(Demo.Round, Demo.Round).ShouldBeEmpty();

    [Fact]
    public void A_changed_value_is_named_by_where_it_stands() =>
        RoundComparison.Of(Demo.Round, With("2026-12-18T23:59:59", "2026-12-20T23:59:59"))
            .ShouldBe([new("$.closes", "\"2026-12-18T23:59:59+07:00\"", "\"2026-12-20T23:59:59+07:00\"")]);

    [Fact]
    public void A_member_of_a_list_that_moved_is_not_a_difference()
    {
        var (first, second) = ("{ \"date\": \"2026-01-01\", \"name\": \"Tahun Baru 2026 Masehi\" }", "{ \"date\": \"2026-01-16\", \"name\": \"Isra Mikraj\" }");

        RoundComparison.Of(Demo.Round, With($"{first},\n      {second}", $"{second},\n      {first}")).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_member_is_shown_with_all_its_values() =>
        RoundComparison.Of(Demo.Round, With("\"holidays\": [", "\"holidays\": [{ \"date\": \"2026-06-05\", \"name\": \"Baru\" }, ")).ShouldBe(
            [new("$.calendar.holidays[2026-06-05].date", null, "\"2026-06-05\""), new("$.calendar.holidays[2026-06-05].name", null, "\"Baru\"")]);

    [Fact]
    public void Many_members_of_a_list_that_went_are_one_line_with_their_count()
    {
        var days = Enumerable.Range(1, 20).Select(day => $"{{ \"date\": \"2028-03-{day:D2}\", \"name\": \"Libur {day}\" }}, ");
        var before = With("\"holidays\": [", $"\"holidays\": [{string.Concat(days)}");
        var differences = RoundComparison.Of(before, With("2026-12-18T23:59:59", "2026-12-20T23:59:59"));

        var alike = AlikeDifferences.Of(differences);

        differences.Count.ShouldBe(41);
        alike.Select(line => (line.Place, line.IsRemoved, line.Members, line.All.Count)).ShouldBe(
            [("$.closes", false, 1, 1), ("$.calendar.holidays[…]", true, 20, 40)], ignoreOrder: true);
    }

    [Fact]
    public void Few_are_lines_of_their_own() => AlikeDifferences.Of(
        RoundComparison.Of(Demo.Round, With("\"holidays\": [", "\"holidays\": [{ \"date\": \"2026-06-05\", \"name\": \"Baru\" }, ")))
        .Select(line => line.Place).ShouldBe(["$.calendar.holidays[2026-06-05].date", "$.calendar.holidays[2026-06-05].name"]);

    private static Round With(string old, string now)
    {
        Demo.Round.Text.ShouldContain(old);
        return Round.Parse(Encoding.UTF8.GetBytes(Demo.Round.Text.Replace(old, now, StringComparison.Ordinal))).Value;
    }
}
