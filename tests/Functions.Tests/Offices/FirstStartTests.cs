using Ovop.Core.Rounds;
using Ovop.Functions.Offices;

namespace Ovop.Functions.Tests.Offices;

public sealed class FirstStartTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"));

    [Theory]
    [InlineData("2026-11-25T00:00:00Z")]
    [InlineData("2026-12-31T00:00:00Z")]
    [InlineData("2029-03-01T00:00:00Z")]
    public void The_demonstration_round_is_open_in_any_year(string now)
    {
        var moment = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Round.Parse(FirstStart.StillOpen(Text, moment).ToMemory().Span).Value.IsOpenAt(moment).ShouldBeTrue();
    }

    [Fact]
    public void A_demonstration_round_that_is_not_over_keeps_its_wording() =>
        FirstStart.StillOpen(Text, DateTimeOffset.MinValue).ToString().ShouldBe(Text);
}
