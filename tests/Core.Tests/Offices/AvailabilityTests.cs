using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Offices;

/// <summary>When and how much an assessor takes, as it was stated.</summary>
public sealed class AvailabilityTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Nothing_said_bars_from_nothing() =>
        Availability.Of(null, null, isDated: false, "", Today).Value.BarFor(load: 99, Today).ShouldBeNull();

    [Theory]
    [InlineData(0, "panel.away")]
    [InlineData(2, "panel.away")]
    [InlineData(3, null)]
    public void An_absence_bars_from_its_first_day_to_its_last(int day, string? bar) =>
        Availability.Of(Today, Today.AddDays(2), isDated: true, "", Today).Value.BarFor(load: 0, Today.AddDays(day)).ShouldBe(bar);

    [Fact]
    public void As_many_cases_as_they_take_bar_from_more() =>
        Availability.Of(null, null, isDated: false, "3", Today).Value.BarFor(load: 3, Today).ShouldBe("panel.full");

    [Theory]
    [InlineData(null, 5, "", "dari")]
    [InlineData(1, null, "", "sampai")]
    [InlineData(5, 1, "", "sampai")]
    [InlineData(-5, -1, "", "sampai")]
    [InlineData(1, 5, "banyak", "beban")]
    public void What_cannot_be_is_told_at_its_field(int? from, int? to, string most, string field) =>
        Availability.Of(Day(from), Day(to), isDated: true, most, Today).Problems.ShouldHaveSingleItem().Field.ShouldBe(field);

    private static DateOnly? Day(int? days) => days is { } ahead ? Today.AddDays(ahead) : null;
}
