using System.Text.Json;
using FsCheck.Xunit;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Tests.Rounds;

public sealed class TermTests
{
    [Property]
    public bool Text_of_any_term_parses_to_the_same_term(int any, bool working)
    {
        var term = working ? Term.OfWorkingDays(1 + (int)((uint)any % 366)) : Term.Of(TimeSpan.FromTicks(1 + (((uint)any * 70_000L) % TimeSpan.FromDays(366).Ticks)));

        return Term.Parse(term.ToString()) == term;
    }

    [Theory]
    [InlineData("1wd", 1, 0)]
    [InlineData("366wd", 366, 0)]
    [InlineData("PT5S", 0, 5)]
    [InlineData("P1DT1M", 0, 86_460)]
    public void Term_is_working_days_or_a_duration(string text, int days, int seconds)
    {
        Term.Parse(text).WorkingDays.ShouldBe(days);
        Term.Parse(text).Duration.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("0wd")]
    [InlineData("367wd")]
    [InlineData("-1wd")]
    [InlineData("PT0S")]
    [InlineData("-PT5S")]
    [InlineData("P")]
    [InlineData("P1DT")]
    [InlineData("P1Y")]
    [InlineData("P367D")]
    [InlineData("10wd\n")]
    public void Given_another_text_Then_it_is_no_term(string? text) => Term.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("3wd", "5wd", true)]
    [InlineData("5wd", "5wd", false)]
    [InlineData("PT5S", "PT6S", true)]
    [InlineData("PT5S", "1wd", false)]
    [InlineData("1wd", "P9D", false)]
    public void Terms_compare_within_one_unit(string first, string second, bool before) => Term.Parse(first).IsBefore(Term.Parse(second)).ShouldBe(before);

    [Fact]
    public void Term_is_one_string_in_json() => JsonSerializer.Serialize(Term.OfWorkingDays(10)).ShouldBe("\"10wd\"");
}
