namespace Ovop.Core.Cases;

/// <summary>
/// Where an application stands. Histories of orchestrations hold the numbers: one that was given is never given again, and the
/// order of the numbers says nothing.
/// </summary>
public enum CaseState
{
    Draft = 0,
    Submitted = 1,
    Documents = 2,
    Endorsement = 3,
    Screening = 4,
    Review = 5,
    Consensus = 6,
    StarsProposed = 7,
    Ratified = 8,
    Published = 9,
    NotAwarded = 10,
    Withdrawn = 11,
    Lapsed = 12,
    Disqualified = 13,

    /// <summary>An objection that gave no higher star: what was decided first stands.</summary>
    Dismissed = 14,
}

/// <summary>The moves that the procedure allows; everything else is refused with <c>case.move</c>.</summary>
public static class CaseMoves
{
    private static readonly Dictionary<CaseState, CaseState[]> Forward = new()
    {
        [CaseState.Draft] = [CaseState.Submitted],
        [CaseState.Submitted] = [CaseState.Documents],
        [CaseState.Documents] = [CaseState.Endorsement],
        [CaseState.Endorsement] = [CaseState.Screening, CaseState.NotAwarded],
        [CaseState.Screening] = [CaseState.Review, CaseState.NotAwarded],
        [CaseState.Review] = [CaseState.Consensus, CaseState.StarsProposed],
        [CaseState.Consensus] = [CaseState.Consensus, CaseState.StarsProposed],
        [CaseState.StarsProposed] = [CaseState.Consensus, CaseState.Ratified],
        [CaseState.Ratified] = [CaseState.Published, CaseState.NotAwarded, CaseState.Dismissed],
    };

    /// <summary>All states in the order in which lists and forms name them: that of the procedure, then the ends.</summary>
    public static IReadOnlyList<CaseState> InOrder { get; } =
    [
        CaseState.Draft, CaseState.Submitted, CaseState.Documents, CaseState.Endorsement, CaseState.Screening, CaseState.Review,
        CaseState.Consensus, CaseState.StarsProposed, CaseState.Ratified, CaseState.Published, CaseState.NotAwarded,
        CaseState.Withdrawn, CaseState.Lapsed, CaseState.Disqualified, CaseState.Dismissed,
    ];

    private static readonly Dictionary<CaseState, int> Places = InOrder.Index().ToDictionary(state => state.Item, state => state.Index);

    private static readonly CaseState[] WaysOut = [CaseState.Withdrawn, CaseState.Lapsed, CaseState.Disqualified];

    /// <summary>True where nothing more is decided: an ended case never moves again.</summary>
    public static bool IsEnd(this CaseState state) =>
        state is CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed || WaysOut.Contains(state);

    /// <summary>Before the ratification an application may be withdrawn, lapse or be disqualified.</summary>
    public static bool IsOpen(this CaseState state) => !state.IsEnd() && state != CaseState.Ratified;

    /// <summary>Place in <see cref="InOrder"/>, from 0.</summary>
    public static int Place(this CaseState state) => Places[state];

    public static bool MayBecome(this CaseState from, CaseState to) =>
        (WaysOut.Contains(to) && from.IsOpen()) || (Forward.TryGetValue(from, out var next) && next.Contains(to));
}
