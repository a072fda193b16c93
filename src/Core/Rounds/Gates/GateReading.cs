using Ovop.Core.Rounds.Reading;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Rounds.Gates;

/// <summary>Reads and proves the gates of a round: every fact exists, and is known at the stage, for every commodity.</summary>
internal static class GateReading
{
    public static IReadOnlyList<Gate> ReadAll(JsonPlace place, Rubric rubric, IReadOnlyCollection<string> documents)
    {
        var gates = new List<Gate>();
        foreach (var item in place.Items())
        {
            if (Read(item) is not { } gate)
                continue;
            if (gates.Exists(other => other.Code == gate.Code))
                item["code"].Refuse("round.code.duplicate", gate.Code);

            Prove(gate.When, item["when"], gate, rubric, documents);
            Prove(gate.Require, item["require"], gate, rubric, documents);
            gates.Add(gate);
        }

        return gates;
    }

    private static Gate? Read(JsonPlace place)
    {
        var stage = place["stage"].Choice(Enum.GetValues<GateStage>(), value => value.ToString().ToLowerInvariant());
        var effect = GateEffect.Read(place["effect"]);
        var alternative = place.Has("alternative_effect") ? GateEffect.Read(place["alternative_effect"]) : null;
        var usesAlternative = place["use_alternative"].Flag();
        if (usesAlternative && alternative is null)
            place["use_alternative"].Refuse("round.gate.alternative");

        var (code, when, require) = (place["code"].Text(), Expression(place["when"]), Expression(place["require"]));
        return when is null || require is null ? null : new(code, stage, when, require, effect, alternative, usesAlternative);
    }

    private static GateExpression? Expression(JsonPlace place)
    {
        var text = place.Text();
        if (!GateExpression.TryParse(text, out var expression, out var errorAt) && text != "")
            place.Refuse("round.gate.syntax", text, $"{errorAt}");
        return expression;
    }

    private static void Prove(GateExpression expression, JsonPlace place, Gate gate, Rubric rubric, IReadOnlyCollection<string> documents)
    {
        foreach (var fact in expression.FactsAfter(gate.Stage))
            place.Refuse("round.gate.early", fact);
        foreach (var document in expression.Documents.Where(document => !documents.Contains(document)))
            place.Refuse("round.document.unknown", document);
        foreach (var criterion in expression.Criteria)
        {
            if (rubric.Commodities.Any(commodity =>
                !gate.When.NeverHoldsFor(commodity) && rubric.CriteriaFor(commodity).All(known => known.Code != criterion)))
                place.Refuse("round.criterion.unknown", criterion);
        }
    }
}
