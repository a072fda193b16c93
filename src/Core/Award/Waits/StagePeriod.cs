
namespace Ovop.Core.Award.Waits;

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
        foreach (var entry in dossier.Trail.Where(entry => entry.What == "moved"))
        {
            if (entry.At > from)
                periods.Add(new(state, from, entry.At));
            (state, from) = (Enum.Parse<CaseState>(entry.Facts["to"]), entry.At);
        }

        return state.IsEnd() ? periods : [.. periods, new(state, from, null)];
    }
}
