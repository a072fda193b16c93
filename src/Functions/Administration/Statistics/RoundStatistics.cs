using Ovop.Core;
using Ovop.Core.Award.Figures;
using Ovop.Core.Cases;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Stars;

namespace Ovop.Functions.Administration.Statistics;

/// <summary>
/// The statistics of the chosen rounds in one language, each with what it counts. Objections are no applications of their own.
/// </summary>
/// <param name="lines">Cases of the chosen rounds.</param>
/// <param name="all">Cases of all rounds, for the comparison of years.</param>
/// <param name="rounds">The rounds by id, in their present wording.</param>
public sealed class RoundStatistics(
    IReadOnlyList<BoardLine> lines, IReadOnlyList<BoardLine> all, IReadOnlyDictionary<string, Round> rounds, Names names, Language language)
{
    /// <summary>Width of the bands of points.</summary>
    private const int Band = 10;

    private static readonly CaseState[] Way =
    [
        CaseState.Submitted, CaseState.Documents, CaseState.Endorsement, CaseState.Screening, CaseState.Review, CaseState.StarsProposed,
        CaseState.Ratified, CaseState.Published, CaseState.NotAwarded,
    ];

    private readonly Texts _words = Texts.Of<RoundStatistics>(language);

    private readonly List<BoardLine> _sent = [.. BoardLine.Sent(lines)];

    public IReadOnlyList<Figure> Figures =>
    [
        By("provinsi", _sent, line => line.Province, code => Provinces.Find(code)?.Name ?? code),
        By("komoditas", _sent, line => $"{line.Commodity}", code => Enum.Parse<Commodity>(code).In(language)),
        By("tahun", BoardLine.Sent(all), line => line.Number.RoundId, round => round),
        Days, Funnel, Stars, Points, Stages, Refusals, Load,
    ];

    private Figure By(string code, IEnumerable<BoardLine> of, Func<BoardLine, string> key, Func<string, string> name) => Table(
        code,
        [
            "sent", "scored", "star", "women", "workers", "workers.women", "turnover", "exporters", "export",
        ],
        [
            .. of.GroupBy(key).Select(group => (Name: name(group.Key), Lines: group.ToList()))
                .OrderByDescending(group => code == "tahun" ? 0 : group.Lines.Count).ThenBy(group => group.Name, StringComparer.Ordinal)
                .Select(group => new FigureRow(group.Name, Values(group.Lines))),
        ]);

    private static IReadOnlyList<decimal?> Values(List<BoardLine> group)
    {
        var figures = group.Select(line => line.Figures).OfType<CaseFigures>().ToList();
        return
        [
            group.Count, group.Count(line => line.Points is not null), group.Count(line => line.Star > 0 || line.HeldStar > 0),
            figures.Count(each => each.IsWomenLed == true), figures.Sum(each => each.Workers), figures.Sum(each => each.Women),
            Millions(figures.Sum(each => each.Turnover)), figures.Count(each => each.Export > 0),
            Millions(figures.Sum(each => each.Export)),
        ];
    }

    private static decimal Millions(long? rupiah) => Math.Round((rupiah ?? 0) / 1_000_000m);

    private Figure Days
    {
        get
        {
            var counts = _sent.CountBy(line => WorkingCalendar.DateOf(line.SubmittedAt!.Value)).OrderBy(day => day.Key).ToList();
            var sums = counts.Aggregate(new List<int>(), (so, day) => [.. so, (so.Count > 0 ? so[^1] : 0) + day.Value]);
            return Table("kirim", ["sent", "sum"],
                [.. counts.Zip(sums, (day, sum) => new FigureRow(WhenText.Day(day.Key, language), [day.Value, sum]))]) with
            { Days = [.. counts.Select(day => day.Key)] };
        }
    }

    private Figure Funnel => Table("tahap", ["cases"],
    [
        .. Way.Select(state => new FigureRow(
            new CaseWords(language).State(state), [_sent.Count(line => line.Reached.Contains(state))])),
    ]);

    /// <summary>Every star of the scale has its line, and so has none, whether or not anybody got it.</summary>
    private Figure Stars
    {
        get
        {
            var most = lines.Select(line => line.Number.RoundId).Distinct().Select(id => rounds.GetValueOrDefault(id)?.MostStars ?? 0)
                .DefaultIfEmpty(0).Max();
            return Table("bintang", ["cases"],
            [
                .. Enumerable.Range(1, most).Reverse().Select(star => new FigureRow(
                    _words["star", star], [_sent.Count(line => (line.Star ?? line.HeldStar) == star)])),
                new(_words["star.none"], [_sent.Count(line => line.State == CaseState.NotAwarded || line.HeldStar == 0)]),
            ]);
        }
    }

    private Figure Points
    {
        get
        {
            var points = _sent.Select(line => line.Points?.Hundredths / 100).OfType<int>().ToList();
            return Table("nilai", ["cases"],
            [
                .. Enumerable.Range(0, 100 / Band).Select(band => new FigureRow(
                    band == 100 / Band - 1 ? _words["points.last", band * Band] : _words["points.from", band * Band, (band + 1) * Band],
                    [points.Count(each => Math.Min(each / Band, 100 / Band - 1) == band)])),
            ]);
        }
    }

    private Figure Stages => Table("lama", ["median", "ninth", "passed", "ontime"],
    [
        .. from state in StageTimes.States
           let passed = StageTimes.Of(_sent, state, rounds)
           where passed.Count > 0
           select new FigureRow(new CaseWords(language).State(state),
           [
               StageTimes.Quantile(passed, 0.5m), StageTimes.Quantile(passed, 0.9m), passed.Count,
               Math.Round(100m * passed.Count(each => each.InTime) / passed.Count),
           ]),
    ]);

    private Figure Refusals => Table("penolakan", ["cases"],
    [
        .. _sent.SelectMany(Reasons).CountBy(reason => reason).OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => new FigureRow(count.Key, [count.Value])),
    ]);

    private IEnumerable<string> Reasons(BoardLine line) =>
        line.State.IsWayOut() ? [new CaseWords(language).State(line.State)]
        : line.State != CaseState.NotAwarded ? []
        : line.Figures?.Refusal is not { } codes ? [_words["refusal.unknown"]]
        : codes.Split(' ').Select(code => code switch
        {
            CaseFigures.NotEndorsed => _words["refusal.dinas"],
            CaseFigures.BelowBands => _words["refusal.points"],
            _ => StarWords.Gate(code, language),
        });

    private Figure Load => Table("beban", ["sheets", "waiting"],
    [
        .. lines.SelectMany(line => line.Scored.Select(who => (Who: who, In: 1, Waits: 0)).Concat(
                line.State is CaseState.Review or CaseState.Consensus ? line.Panel.Select(who => (Who: who, In: 0, Waits: 1)) : []))
            .GroupBy(each => each.Who).Select(group => new FigureRow(names.All([group.Key]),
                [group.Sum(each => each.In), group.Sum(each => each.Waits)]))
            .OrderByDescending(row => row.Values[0]).ThenBy(row => row.Name, StringComparer.Ordinal),
    ]);

    private Figure Table(string code, IReadOnlyList<string> columns, IReadOnlyList<FigureRow> rows) => new(
        code, _words[$"figure.{code}"], _words[$"figure.{code}.what"], _words[$"of.{code}"],
        [.. columns.Select(column => _words[$"column.{column}"])], rows);
}
