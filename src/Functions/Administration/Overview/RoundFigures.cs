using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Overview;

/// <summary>What the list of cases adds up to at one moment.</summary>
public sealed record RoundFigures(IReadOnlyList<BoardLine> Lines, DateTimeOffset Now)
{
    public DateOnly Today => DayOf(Now);

    /// <summary>The day in Jakarta.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(WorkingCalendar.Wib).DateTime);

    public int Overdue => Lines.Count(line => line.IsOverdue(Now));

    public int Stuck => Lines.Count(line => line.Stuck is not null);

    /// <summary>How many wait for the office itself.</summary>
    public int WaitingForOffice => Lines.Count(line => Waited.IsOffice(line.Wait));

    public int UnsentLetters => Lines.Sum(line => line.UnsentLetters);

    public int HeldLetters => Lines.Sum(line => line.HeldLetters);

    /// <summary>The case whose wait is the oldest; null when nothing waits.</summary>
    public BoardLine? LongestWaiting => Lines.Where(line => line.Wait is not null).MinBy(line => line.Wait!.Since);

    /// <summary>How many objections are open.</summary>
    public int Objections => Lines.Count(line => line.ObjectsTo is not null && !line.State.IsEnd());

    /// <summary>Without objections, which are cases of their own but about the same products.</summary>
    private IEnumerable<BoardLine> Applications => Lines.Where(line => line.ObjectsTo is null);

    /// <summary>
    /// How many drafts came how far, each step counting those that went further: by what happened, since an end says nothing of where
    /// it came from. A star that an objection brought is one of its application.
    /// </summary>
    public IReadOnlyList<(string Step, int Count)> Funnel
    {
        get
        {
            var all = BoardLine.Applications(Lines).ToList();
            return
            [
                ("opened", all.Count),
                ("submitted", all.Count(line => line.SubmittedAt is not null)),
                ("reviewed", all.Count(line => line.Reached.Contains(CaseState.Review))),
                ("ratified", all.Count(line => line.State == CaseState.Published || line.Reached.Contains(CaseState.Ratified))),
                ("published", all.Count(line => line.State == CaseState.Published)),
            ];
        }
    }

    /// <summary>How many awards of each star there are.</summary>
    public IReadOnlyList<(int Star, int Count)> Stars =>
        [
            .. Lines.Where(line => line.Star > 0).CountBy(line => line.Star!.Value).OrderBy(count => count.Key)
            .Select(count => (count.Key, count.Value)),
        ];

    /// <summary>Each product once: of what was raised by an objection, the objection has the star.</summary>
    private static int Starred(IEnumerable<BoardLine> lines) => lines.Count(line => line.Star > 0);

    /// <summary>Submissions a day, in the award's own zone.</summary>
    public IReadOnlyList<(DateOnly Day, int Count)> Submissions =>
    [
        .. Applications.Where(line => line.SubmittedAt is not null).CountBy(line => DayOf(line.SubmittedAt!.Value))
            .OrderBy(count => count.Key).Select(count => (count.Key, count.Value)),
    ];

    /// <summary>The cases of a stage and a commodity; null for a commodity not chosen yet.</summary>
    public int Of(CaseState state, Commodity? commodity) => Lines.Count(line => line.State == state && line.Commodity == commodity);

    /// <summary>The provinces with cases, those with the most overdue first.</summary>
    public IReadOnlyList<ProvinceFigures> ByProvince =>
    [
        .. Lines.GroupBy(line => line.Province).Select(group => new ProvinceFigures(
                group.Key, group.Count(), group.Count(line => !line.State.IsEnd()), group.Count(line => line.IsOverdue(Now)),
                Starred(group)))
            .OrderByDescending(figures => figures.Overdue).ThenByDescending(figures => figures.All)
            .ThenBy(figures => figures.Province, StringComparer.Ordinal),
    ];
}

/// <summary>What one province's cases add up to; the province is "" before one was chosen.</summary>
public sealed record ProvinceFigures(string Province, int All, int Open, int Overdue, int Published);
