using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Blocks;

namespace Ovop.Functions.Submission;

/// <summary>What a state of a case means to its applicant.</summary>
internal static class Tones
{
    public static Tone Of(CaseState state) =>
        state.IsEnd() ? Ends[state]
        : state.Phase() == Phase.Draft ? Tone.Waiting
        : Tone.Neutral;

    private static readonly Dictionary<CaseState, Tone> Ends = new()
    {
        [CaseState.Published] = Tone.Good,
        [CaseState.NotAwarded] = Tone.Bad,
        [CaseState.Disqualified] = Tone.Bad,
        [CaseState.Withdrawn] = Tone.Quiet,
        [CaseState.Lapsed] = Tone.Quiet,
        [CaseState.Dismissed] = Tone.Quiet,
    };
}
