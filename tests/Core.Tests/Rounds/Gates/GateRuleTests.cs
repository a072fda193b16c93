using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Gates;

namespace Ovop.Core.Tests.Rounds.Gates;

public sealed class GateRuleTests
{
    private static readonly GateFacts Submitted = new()
    {
        Commodity = Commodity.MM,
        ValidDocuments = new HashSet<string> { "D-NIB", "D-SENTRA" },
        SentraUnits = 5,
    };

    [Fact]
    public void Given_all_that_submission_needs_Then_no_gate_fails() =>
        GateRule.Apply(Demo.Round.Gates, GateStage.Submit, Submitted).ShouldBeEmpty();

    [Fact]
    public void Given_four_businesses_in_the_sentra_Then_its_gate_blocks() =>
        GateRule.Apply(Demo.Round.Gates, GateStage.Submit, Submitted with { SentraUnits = 4 })
            .ShouldHaveSingleItem().ShouldBe(new GateOutcome("G-SENTRA", new GateEffect(EffectType.Block)));

    [Fact]
    public void Food_needs_permit_halal_and_laboratory() =>
        GateRule.Apply(Demo.Round.Gates, GateStage.Verify, Submitted).Select(outcome => outcome.Code).ShouldBe(["G-EDAR", "G-HALAL", "G-LAB"]);

    [Fact]
    public void Cloth_does_not() =>
        GateRule.Apply(Demo.Round.Gates, GateStage.Verify, Submitted with { Commodity = Commodity.TN }).ShouldBeEmpty();

    [Fact]
    public void Given_a_round_with_the_alternative_Then_that_effect_follows()
    {
        var gates = Demo.Round.Gates.Where(gate => gate.Code == "G-HALAL").Select(gate => gate with { UsesAlternative = true });

        GateRule.Apply(gates, GateStage.Verify, Submitted).ShouldHaveSingleItem().Effect.ShouldBe(new GateEffect(EffectType.Cap, 3));
    }

    [Fact]
    public void Gravest_effect_comes_first_and_of_caps_the_lowest()
    {
        var facts = Submitted with
        {
            ValidDocuments = new HashSet<string>(),
            Levels = new Dictionary<string, int> { ["P1.4"] = 2 },
            Star = 3,
            StarMax = 3,
            SiteVisitDone = false,
            MinSectionPercentHundredths = 5999,
            NoMandatoryDocumentExpired = false,
        };

        GateRule.ApplyAll(Demo.Round.Gates, facts).Select(outcome => outcome.Code).ShouldBe(
            ["G-EDAR", "G-HALAL", "G-LAB", "G-NIB", "G-SENTRA", "G-PILLAR-FLOOR", "G-TOP-MARKET", "G-TOP-VISIT", "G-EXPIRED"]);
    }
}
