using System.Text;
using FsCheck.Xunit;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Documents;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Documents;

/// <summary>A file whose path cannot be read back is ignored: no round may be published that asks for one.</summary>
public sealed class DocumentPathTests
{
    private const string Asked = "D-DECL";

    private static readonly ApplicationNumber Number = new("2026", 1);

    [Fact]
    public void Every_code_of_the_round_and_of_the_office_is_served() =>
        Drafts.Round.Checklist.Codes.Concat(DocumentCode.Reserved).ShouldAllBe(code => IsServed(code));

    [Theory]
    [InlineData("D-ISO9001")]
    [InlineData("D-A")]
    [InlineData("D-SERTIFIKATMUTU")]
    [InlineData("NIB")]
    [InlineData("D-NI/B")]
    public void What_is_not_served_is_not_published(string code)
    {
        IsServed(code).ShouldBeFalse();

        var reading = Round.Parse(WithCode(code));

        reading.Problems.ShouldContain(problem => problem.Code == "round.document.code" && problem.Args.SequenceEqual(new[] { code }));
    }

    [Property]
    public bool Whatever_is_published_is_served(int[] drawn)
    {
        var code = Code(drawn);
        return Round.Parse(WithCode(code)).IsOk == IsServed(code);
    }

    private static bool IsServed(string code) =>
        DocumentPath.New(Number, code) is var path && DocumentPath.TryParse($"{path}", out var read) && read == path;

    /// <summary>Mostly codes, some with a letter that is none, too short or too long.</summary>
    private static string Code(int[] drawn)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ0-/a\n";
        return $"D-X{string.Concat(drawn.Take(13).Select(number => letters[(int)((uint)number % letters.Length)]))}";
    }

    private static byte[] WithCode(string code) => Encoding.UTF8.GetBytes(
        Drafts.Round.Text.Replace($"\"{Asked}\"", $"\"{code.Replace("\n", "\\n", StringComparison.Ordinal)}\"", StringComparison.Ordinal));
}
