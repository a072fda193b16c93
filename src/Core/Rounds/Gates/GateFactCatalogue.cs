namespace Ovop.Core.Rounds.Gates;

/// <summary>The words of the gate language that stand for facts, and from which stage on each is known.</summary>
internal static class GateFactCatalogue
{
    /// <summary>A fact without an argument, or null when there is none of that name.</summary>
    public static Fact? Named(string name) => name switch
    {
        "commodity" => new(name, GateKind.Text, GateStage.Submit, facts => GateValue.Of(facts.Commodity?.ToString())),
        "sentra.units" => new(name, GateKind.Number, GateStage.Submit, facts => GateValue.OfWhole(facts.SentraUnits)),
        "star" => new(name, GateKind.Number, GateStage.Decide, facts => GateValue.OfWhole(facts.Star)),
        "star_max" => new(name, GateKind.Number, GateStage.Decide, facts => GateValue.OfWhole(facts.StarMax)),
        "site_visit.done" => new(name, GateKind.Truth, GateStage.Decide, facts => GateValue.Of(facts.SiteVisitDone)),
        "min_section_pct()" =>
            new(name, GateKind.Number, GateStage.Score, facts => GateValue.OfHundredths(facts.MinSectionPercentHundredths)),
        "no_mandatory_doc_expired_at(decision_date)" =>
            new(name, GateKind.Truth, GateStage.Decide, facts => GateValue.Of(facts.NoMandatoryDocumentExpired)),
        _ => null,
    };

    public static Fact Document(string code) =>
        new($"doc('{code}').valid", GateKind.Truth, GateStage.Submit, facts => GateValue.Of(facts.ValidDocuments?.Contains(code)))
        { Document = code };

    public static Fact Level(string code) =>
        new($"level('{code}')", GateKind.Number, GateStage.Score,
            facts => GateValue.OfWhole(facts.Levels is not null && facts.Levels.TryGetValue(code, out var level) ? level : null))
        { Criterion = code };
}
