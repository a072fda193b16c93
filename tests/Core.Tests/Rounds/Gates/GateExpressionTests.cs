using FsCheck.Xunit;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Gates;

namespace Ovop.Core.Tests.Rounds.Gates;

public sealed class GateExpressionTests
{
    private static readonly GateFacts Facts = new()
    {
        Commodity = Commodity.BT,
        ValidDocuments = new HashSet<string> { "D-NIB" },
        SentraUnits = 5,
        Levels = new Dictionary<string, int> { ["P1.4"] = 3 },
        Star = 2,
        StarMax = 3,
        SiteVisitDone = false,
        MinSectionPercentHundredths = 6000,
        NoMandatoryDocumentExpired = true,
    };

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("!false && !(true && false)", true)]
    [InlineData("true || false && false", true)]
    [InlineData("(true || false) && false", false)]
    [InlineData("doc('D-NIB').valid", true)]
    [InlineData("doc('D-LAB').valid", false)]
    [InlineData("sentra.units >= 5", true)]
    [InlineData("sentra.units > 5", false)]
    [InlineData("commodity=='BT'", true)]
    [InlineData("commodity != 'BT'", false)]
    [InlineData("commodity in ['MM','BT']", true)]
    [InlineData("commodity in ['MM','TN']", false)]
    [InlineData("sentra.units in [4, 5]", true)]
    [InlineData("level('P1.4') >= 3", true)]
    [InlineData("level('P1.4') < 3", false)]
    [InlineData("star == star_max", false)]
    [InlineData("star >= star_max-1", true)]
    [InlineData("star + 1 + 1 - 1 == star_max", true)]
    [InlineData("site_visit.done", false)]
    [InlineData("min_section_pct() >= 60", true)]
    [InlineData("min_section_pct() >= 60.01", false)]
    [InlineData("min_section_pct() <= 59.99", false)]
    [InlineData("no_mandatory_doc_expired_at(decision_date)", true)]
    public void Expression_holds_or_does_not(string text, bool holds) => Parsed(text).Holds(Facts).ShouldBe(holds);

    [Theory]
    [InlineData("", 0)]
    [InlineData("tru", 0)]
    [InlineData("true &&", 7)]
    [InlineData("true true", 5)]
    [InlineData("1 + 1", 5)]
    [InlineData("star == 'x'", 11)]
    [InlineData("commodity < 'BT'", 16)]
    [InlineData("commodity in []", 14)]
    [InlineData("commodity in ['MM'", 18)]
    [InlineData("star in ['MM']", 9)]
    [InlineData("doc('D-NIB')", 12)]
    [InlineData("level(P1)", 6)]
    [InlineData("star & 1", 5)]
    [InlineData("System.Environment.Exit(0)", 0)]
    [InlineData("true; true", 4)]
    public void Given_what_is_no_condition_Then_it_does_not_parse_and_says_where(string text, int errorAt)
    {
        GateExpression.TryParse(text, out _, out var at).ShouldBeFalse();
        at.ShouldBe(errorAt);
    }

    [Fact]
    public void Given_very_deep_brackets_Then_it_does_not_parse() =>
        GateExpression.TryParse(new string('(', 100_000) + "true", out _, out _).ShouldBeFalse();

    [Property]
    public void Given_any_text_Then_parsing_does_not_fail(int[] picks)
    {
        string[] words = ["true", "star", "'MM'", "(", ")", "&&", "||", "!", "==", ">=", "in", "[", "]", ",", "+", "7", "level", "doc", ".valid", "commodity", " ", "\0", "é"];
        var text = string.Join(' ', picks.Select(pick => words[(int)((uint)pick % words.Length)]));

        var parsed = GateExpression.TryParse(text, out _, out var at);

        (parsed ? at == -1 : at >= 0 && at <= text.Length).ShouldBeTrue();
    }

    [Theory]
    [InlineData("star >= 1 && commodity == 'MM'", false)]
    [InlineData("star >= 1 || commodity == 'BT'", true)]
    public void Given_a_fact_that_cannot_change_the_answer_Then_it_need_not_be_known(string text, bool holds) =>
        Parsed(text).Holds(new GateFacts { Commodity = Commodity.BT }).ShouldBe(holds);

    [Fact]
    public void Given_a_deciding_fact_that_is_not_known_Then_it_is_a_bug() =>
        Should.Throw<InvalidOperationException>(() => Parsed("star >= 1").Holds(new GateFacts()));

    private static GateExpression Parsed(string text) =>
        GateExpression.TryParse(text, out var expression, out var at) ? expression : throw new ShouldAssertException($"Stopped at {at}: {text}");
}
