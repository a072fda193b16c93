using System.Text.RegularExpressions;
using Ovop.Functions.Register.Data;
using Snapshooter.Xunit3;

namespace Ovop.Functions.Tests.Register.Data;

public sealed class RegisterCsvTests
{
    [Fact]
    public void Table_is_as_published() => RegisterCsv.Write([Awards.Batik, Awards.Revoked]).ReplaceLineEndings("\n").MatchSnapshot();

    [Fact]
    public void File_begins_with_the_byte_order_mark_that_spreadsheets_look_for() =>
        RegisterCsv.File([])[..4].ShouldBe([0xEF, 0xBB, 0xBF, (byte)'c']);

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+62 batik")]
    [InlineData("-batik")]
    [InlineData("@batik")]
    [InlineData("\t1")]
    public void Names_never_become_formulas(string name) =>
        RegisterCsv.Write([Awards.Batik with { Producer = name }]).ShouldMatch($",\"?'{Regex.Escape(name.Replace("\"", "\"\""))}\"?,");
}
