using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Blocks;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Award;

/// <summary>The words about a case that several features use (see Texts.resx), in one language.</summary>
internal sealed class CaseWords(Language language)
{
    private readonly Texts _words = Texts.Of<CaseWords>(language);

    /// <summary>
    /// A code's words: "state.Draft" (to the office), "own.Draft" and "status.Draft" (to the applicant), "trail.moved",
    /// "happened.Submitted", "seat.Asked", "letter.Sent", "panel.load".
    /// </summary>
    public string this[string key] => _words[key];

    public string State(CaseState state) => _words[$"state.{state}"];

    public string Stars(int star, int max) => _words["stars", star, max];

    /// <summary>Why a case needs an operator, as a sentence.</summary>
    public string Stuck(string code) =>
        _words[code is "panel.few" or "endorsement" or "ratification" or "visit" or "hold"
            or "bounce" or "copies" or "endorser.own" or "ratifier.own" or "approval" or "approvers.few"
            ? $"stuck.{code}" : "stuck.other"];

    public static Tone ToneOf(CaseState state) =>
        state.IsEnd() ? Ends[state]
        : state.Phase() == Phase.Draft ? Tone.Neutral
        : Tone.Waiting;

    private static readonly Dictionary<CaseState, Tone> Ends = new()
    {
        [CaseState.Published] = Tone.Good,
        [CaseState.NotAwarded] = Tone.Quiet,
        [CaseState.Dismissed] = Tone.Quiet,
        [CaseState.Withdrawn] = Tone.Quiet,
        [CaseState.Lapsed] = Tone.Quiet,
        [CaseState.Disqualified] = Tone.Bad,
    };
}
