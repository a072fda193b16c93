using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Cases.Waits;

/// <summary>How long a case was in a state without a break.</summary>
/// <param name="Until">Null while it still is.</param>
public sealed record StagePeriod(CaseState State, DateTimeOffset From, DateTimeOffset? Until)
{
    public TimeSpan LengthAt(DateTimeOffset now) => (Until ?? now) - From;

    /// <summary>All of them by the trail, in their order. An end is none, nor is a state that the case passed through in no time.</summary>
    public static IReadOnlyList<StagePeriod> Of(Dossier dossier)
    {
        var periods = new List<StagePeriod>();
        var (state, from) = (CaseState.Draft, dossier.Case.OpenedAt);
        foreach (var entry in Moves(dossier))
        {
            if (entry.At > from)
                periods.Add(new(state, from, entry.At));
            (state, from) = (To(entry), entry.At);
        }

        return state.IsEnd() ? periods : [.. periods, new(state, from, null)];
    }

    /// <summary>Every state that the case ever came to after its draft, once, in the order of the first time.</summary>
    public static IEnumerable<CaseState> Reached(Dossier dossier) => Moves(dossier).Select(To).Distinct();

    private static IEnumerable<TrailEntry> Moves(Dossier dossier) => dossier.Trail.Where(entry => entry.What == "moved");

    private static CaseState To(TrailEntry move) => Enum.Parse<CaseState>(move.Facts["to"]);
}
