using System.Text.Json;
using FsCheck.Xunit;
using Ovop.Core.Cases;

namespace Ovop.Core.Tests.Cases;

public sealed class ApplicationNumberTests
{
    [Property]
    public bool Given_any_sequence_Then_its_text_parses_to_the_same_number(int any)
    {
        var number = new ApplicationNumber("2026", 1 + (int)((uint)any % 999_999));

        return ApplicationNumber.Parse(number.ToString()) == number;
    }

    [Fact]
    public void Number_reads_as_round_and_six_digits() =>
        new ApplicationNumber("2026B", 123).ToString().ShouldBe("OVOP-2026B-000123");

    [Fact]
    public void Numbers_are_ordered_by_round_and_then_by_sequence()
    {
        ApplicationNumber[] inOrder = [default, new("2025B", 9), new("2026", 2), new("2026", 10), new("2026B", 1)];

        inOrder.Reverse().Order().ShouldBe(inOrder);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OVOP-2026-000000")]
    [InlineData("OVOP-2026-0000123")]
    [InlineData("OVOP-2026-00123")]
    [InlineData("ovop-2026-000123")]
    [InlineData("OVOP-26-000123")]
    [InlineData("OVOP-2026-00012٣")]
    [InlineData("OVOP-2026-000123\n")]
    public void Given_another_text_Then_it_is_no_number(string? text) =>
        ApplicationNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026", 0)]
    [InlineData("2026", 1_000_000)]
    [InlineData("26", 1)]
    public void Given_parts_out_of_range_Then_there_is_no_number(string roundId, int sequence) =>
        Should.Throw<ArgumentException>(() => new ApplicationNumber(roundId, sequence));

    [Fact]
    public void Number_is_one_string_in_json()
    {
        var json = JsonSerializer.Serialize(new ApplicationNumber("2026", 7));

        json.ShouldBe("\"OVOP-2026-000007\"");
        JsonSerializer.Deserialize<ApplicationNumber>(json).Sequence.ShouldBe(7);
    }

    [Fact]
    public void Given_json_of_another_kind_Then_reading_refuses() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ApplicationNumber>("7"));
}
