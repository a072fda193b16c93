using Ovop.Core.Award;
using Ovop.Functions.Hosting.Blocks;

namespace Ovop.Functions.Submission;

/// <summary>What a state of a case means to its applicant.</summary>
internal static class Tones
{
    public static Tone Of(CaseState state) => state switch
    {
        CaseState.Draft => Tone.Waiting,
        CaseState.Published => Tone.Good,
        CaseState.NotAwarded or CaseState.Disqualified => Tone.Bad,
        CaseState.Withdrawn or CaseState.Lapsed or CaseState.Dismissed => Tone.Quiet,
        _ => Tone.Neutral,
    };
}
