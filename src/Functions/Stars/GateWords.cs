using Ovop.Core;
using Ovop.Core.Screening;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Stars;

/// <summary>What a failed gate means, in words; a round may bring gates that these words do not know yet.</summary>
internal static class GateWords
{
    /// <summary>Why the gate failed, as a sentence: the words "gate.G-NIB" for the code "G-NIB".</summary>
    public static string Of(string code, Language language)
    {
        var words = Texts.Of(typeof(GateWords), language);
        return words.Find($"gate.{code}") ?? words["gate.other", code];
    }

    /// <summary>What follows from it, on a scale of <paramref name="max"/> stars.</summary>
    public static string Effect(GateEffect effect, int max, Language language)
    {
        var words = Texts.Of(typeof(GateWords), language);
        return effect.Type == EffectType.Cap ? words["effect.Cap", effect.CapOn(max)] : words[$"effect.{effect.Type}"];
    }
}
