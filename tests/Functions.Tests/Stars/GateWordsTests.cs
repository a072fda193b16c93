using System.Text.Json.Nodes;
using Ovop.Core;
using Ovop.Core.Stars;
using Ovop.Functions.Stars;

namespace Ovop.Functions.Tests.Stars;

public sealed class StarWordsTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_gate_of_the_demo_round_has_words(string code)
    {
        var language = Language.Of(code);
        var round = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json")))!;
        var codes = round["gates"]!.AsArray().Select(gate => gate!["code"]!.GetValue<string>()).Append(StarProposals.MajorityRejects);

        codes.ShouldAllBe(code => !StarWords.Gate(code, language).Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public void A_gate_without_words_is_named_by_its_code() => StarWords.Gate("G-NEW", Language.English).ShouldBe("Condition G-NEW is not met.");
}
