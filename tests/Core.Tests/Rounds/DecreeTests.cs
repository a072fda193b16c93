using System.Text;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Tests.Rounds;

/// <summary>The days of the year 2030 are invented.</summary>
public sealed class DecreeTests
{
    private const string Days = "2030-05-01 Hari Buruh Internasional\r\n\r\n 2030-02-05\tHari \"Contoh\"; 1 \n2030-05-01; lagi";

    [Fact]
    public void The_days_of_a_year_become_a_wording_that_knows_its_decree()
    {
        var round = Entered(Demo.Round, "2030", Days);

        round.Calendar.Decreed.Order().ShouldBe([2026, 2030]);
        RoundComparison.Of(Demo.Round, round).Select(difference => (difference.Path, difference.Before, difference.After)).ShouldBe(
        [
            ("$.calendar.decreed[1]", null, "2030"),
            ("$.calendar.holidays[2030-02-05].date", null, "\"2030-02-05\""),
            ("$.calendar.holidays[2030-02-05].name", null, "\"Hari \\\"Contoh\\\"; 1\""),
            ("$.calendar.holidays[2030-05-01].date", null, "\"2030-05-01\""),
            ("$.calendar.holidays[2030-05-01].name", null, "\"Hari Buruh Internasional\""),
        ]);
    }

    [Fact]
    public void A_term_over_those_days_ends_later()
    {
        var (since, term) = (new DateTimeOffset(2030, 2, 4, 8, 0, 0, WorkingCalendar.Wib), Term.OfWorkingDays(1));

        WorkingCalendar.DateOf(Demo.Round.Calendar.Due(since, term)).ShouldBe(new(2030, 2, 5));
        WorkingCalendar.DateOf(Entered(Demo.Round, "2030", Days).Calendar.Due(since, term)).ShouldBe(new(2030, 2, 6));
    }

    [Fact]
    public void Entering_it_twice_adds_nothing_twice()
    {
        var once = Entered(Demo.Round, "2030", Days);

        RoundComparison.Of(once, Entered(once, "2030", Days)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", Days, "decree.year", "tahun")]
    [InlineData("30", Days, "decree.year", "tahun")]
    [InlineData("2030", " \n", "decree.days", "hari")]
    [InlineData("2030", "2030-02-30 Contoh", "decree.line", "hari", "1")]
    [InlineData("2030", "2030-02-05 A\n2030-02-06", "decree.line", "hari", "2")]
    [InlineData("2030", "5 Februari 2030 Contoh", "decree.line", "hari", "1")]
    [InlineData("2030", "\n2031-02-05 Contoh", "decree.other", "hari", "2")]
    public void What_is_no_day_of_that_year_is_told_by_its_line(string year, string days, string code, string field, params string[] args)
    {
        var problem = Decree.Into(Demo.Round, year, days).Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Field).ShouldBe((code, field));
        problem.Args.ShouldBe(args);
    }

    /// <summary>Holidays of fixed dates are known without any decree.</summary>
    [Fact]
    public void A_year_without_a_day_that_moves_is_no_decree() =>
        Round.Parse(Utf8(Decree.Into(Demo.Round, "2030", "2030-05-01 Hari Buruh Internasional").Value))
            .Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                problem => problem.Code.ShouldBe("round.calendar.decreed"), problem => problem.Field.ShouldBe("$.calendar.decreed[1]"));

    private static Round Entered(Round round, string year, string days) => Round.Parse(Utf8(Decree.Into(round, year, days).Value)).Value;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
