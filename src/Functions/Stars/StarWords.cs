using Ovop.Core;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Stars;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Stars;

/// <summary>What a proposal follows from, in words; a round may bring gates that these words do not know yet.</summary>
internal static class StarWords
{
    /// <summary>The panel's points and how they follow from its sheets: "82,50 (median lembar penilaian)".</summary>
    public static string Points(StarProposal proposal, Language language) =>
        Texts.Of(typeof(StarWords), language)[$"points.{proposal.Aggregation}", proposal.Decision.Points.In(language.Culture())];

    /// <summary>Why the gate failed, as a sentence: the words "gate.G-NIB" for the code "G-NIB".</summary>
    public static string Gate(string code, Language language)
    {
        var words = Texts.Of(typeof(StarWords), language);
        return words.Find($"gate.{code}") ?? words["gate.other", code];
    }

    /// <summary>What follows from it, on a scale of <paramref name="max"/> stars.</summary>
    public static string Effect(GateEffect effect, int max, Language language)
    {
        var words = Texts.Of(typeof(StarWords), language);
        return effect.Type == EffectType.Cap ? words["effect.Cap", effect.CapOn(max)] : words[$"effect.{effect.Type}"];
    }

    /// <summary>What made the number another than the mean of all sheets, and the star another than the rule's; mostly nothing.</summary>
    /// <param name="nameOf">Who an assessor is, to those who may know; null names nobody.</param>
    public static IEnumerable<string> Reckoned(Reckoning reckoning, int max, Language language, Func<string, string>? nameOf = null)
    {
        var words = Texts.Of(typeof(StarWords), language);
        if (reckoning.Dropped.Count > 0)
            yield return nameOf is not null
                ? words["reckoning.dropped.by", string.Join("; ", reckoning.Dropped.Select(nameOf))]
                : words["reckoning.dropped"];
        if (reckoning.LackedFurther)
            yield return words["reckoning.lacked"];
        if (reckoning is { Other: { } other, Rule: { } rule })
            yield return reckoning.IsRatified
                ? words["reckoning.other", Stars(other), Stars(rule), reckoning.Why]
                : words["reckoning.asked", Stars(other), Stars(rule), reckoning.Why];

        string Stars(int count) => new CaseWords(language).Stars(count, max);
    }
}
