using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Statistics;

/// <summary>How long a case was in a stage that it has left.</summary>
/// <param name="Days">By the calendar.</param>
/// <param name="InTime">Whether it left within the working days that the round gives the stage.</param>
internal readonly record struct StageTime(decimal Days, bool InTime);

/// <summary>The time that stages take.</summary>
internal static class StageTimes
{
    public static IReadOnlyList<CaseState> States { get; } =
    [
        CaseState.Documents, CaseState.Endorsement, CaseState.Review, CaseState.Consensus, CaseState.StarsProposed,
    ];

    public static IReadOnlyList<StageTime> Of(
        IEnumerable<BoardLine> lines, CaseState state, IReadOnlyDictionary<string, Round> rounds) =>
    [
        .. from line in lines
           from period in line.Figures?.Stages ?? []
           where period.State == state && period.Until is not null && rounds.ContainsKey(line.Number.RoundId)
           let days = Math.Round((decimal)(period.Until!.Value - period.From).TotalDays, 1)
           select new StageTime(days, IsInTime(period, rounds[line.Number.RoundId])),
    ];

    /// <summary>The value that this share of them does not pass.</summary>
    public static decimal Quantile(IReadOnlyList<StageTime> times, decimal share) =>
        times.Select(time => time.Days).Order().ElementAt((int)Math.Ceiling(share * times.Count) - 1);

    private static bool IsInTime(StagePeriod period, Round round) =>
        period.Until <= round.Calendar.Due(period.From, round.Stages[StageOf(period.State)].Due);

    private static Stage StageOf(CaseState state) => state switch
    {
        CaseState.Documents => Stage.Documents,
        CaseState.Endorsement => Stage.Endorsement,
        CaseState.Review => Stage.Review,
        CaseState.Consensus => Stage.Consensus,
        CaseState.StarsProposed => Stage.Ratification,
        CaseState.Draft or CaseState.Submitted or CaseState.Screening or CaseState.Ratified or CaseState.Published
            or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Withdrawn or CaseState.Lapsed or CaseState.Disqualified =>
            throw new ArgumentOutOfRangeException(nameof(state), state, "No stage with a term."),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
