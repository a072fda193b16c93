using Ovop.Core.Cases;
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
        CaseState.Submitted or CaseState.Documents or CaseState.Endorsement or CaseState.Screening or CaseState.Review
            or CaseState.Consensus or CaseState.StarsProposed or CaseState.Ratified => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
