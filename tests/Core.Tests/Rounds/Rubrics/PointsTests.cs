using System.Globalization;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Tests.Rounds.Rubrics;

public sealed class PointsTests
{
    [Theory]
    [InlineData(8250, "82,50", "82.50")]
    [InlineData(5, "0,05", "0.05")]
    [InlineData(0, "0,00", "0.00")]
    [InlineData(-150, "-1,50", "-1.50")]
    public void Points_are_written_with_two_decimals_in_the_readers_way(int hundredths, string indonesian, string english)
    {
        new Points(hundredths).In(CultureInfo.GetCultureInfo("id-ID")).ShouldBe(indonesian);
        new Points(hundredths).In(CultureInfo.GetCultureInfo("en-GB")).ShouldBe(english);
    }
}
