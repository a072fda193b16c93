using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Votes;

namespace Ovop.Functions.Sittings.Minutes;

/// <summary>A table of the minutes.</summary>
/// <param name="Widths">The share of the width of each column; together 1.</param>
internal sealed record MinutesTable(
    IReadOnlyList<string> Heads, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A part of the minutes under its heading.</summary>
/// <param name="NewPage">Whether it begins a page.</param>
internal sealed record MinutesPart(string Heading, IReadOnlyList<string> Paragraphs, MinutesTable? Table = null, bool NewPage = false);

/// <summary>
/// The minutes of a sitting, whatever file they become: who was there, what was decided by which votes, who took no part, room for the
/// signatures, and all stars as an annex. Before the chair has decided they are the agenda with the answers so far.
/// </summary>
internal sealed record MinutesText(string Title, string Number, Language Language, DateTimeOffset At, IReadOnlyList<MinutesPart> Parts)
{
    public static MinutesText Of(Sitting sitting, IReadOnlyList<AgendaItem> agenda, Language language)
    {
        var words = Texts.Of<MinutesText>(language);
        IReadOnlyList<AgendaItem> items = [.. agenda.OrderBy(item => item.Number)];
        return new(
            words["minutes.title"], sitting.Act is { } act ? words["minutes.no", act.Minutes] : words["minutes.open"], language,
            sitting.Act?.At ?? sitting.CalledAt,
            [
                Opening(sitting, words, language), Attendance(sitting, words), Decisions(sitting, items, words, language),
                .. Recusals(sitting, items, words), .. ByName(sitting, items, words), .. Reckoned(items, words, language),
                Signatures(sitting, words), Annex(sitting, items, words, language),
            ]);
    }

    private static MinutesPart Opening(Sitting sitting, Texts words, Language language) => new(words["minutes.opening"],
    [
        words["minutes.when", WhenText.Weekday(sitting.Day, language), sitting.Place, sitting.Chair.Name, sitting.Chair.Office],
        sitting.Voting == Voting.ByName ? words["minutes.byname"] : words["minutes.consent"],
        words["minutes.quorum", TermsWords.Quorum(sitting, words)],
        .. sitting.Voting == Voting.ByName ? [words["minutes.majority", TermsWords.Majority(sitting, words)]] : Array.Empty<string>(),
    ]);

    private static MinutesPart Attendance(Sitting sitting, Texts words) => new(
        words["minutes.members", sitting.Members.Count(member => sitting.BallotOf(member.Id) is not null), sitting.Members.Count], [],
        new([words["minutes.name"], words["minutes.office"], words["minutes.present"]], [0.38, 0.38, 0.24],
        [
            .. sitting.Members.Select(member => new[]
            {
                member.Name, member.Office, Presence.Of(sitting, member, words),
            }),
        ]));

    private static MinutesPart Decisions(Sitting sitting, IReadOnlyList<AgendaItem> items, Texts words, Language language)
    {
        var sentBack = items.Where(item => item.Fate == Fate.SentBack).ToList();
        return new(
            words["minutes.decisions"],
            [
                words["minutes.counts", items.Count, items.Count(item => item.Fate == Fate.Ratified), sentBack.Count,
                    items.Count(item => item.Fate is Fate.Waiting or Fate.Elsewhere)],
                .. sitting.Act is { } act ? [words["minutes.reason", act.Reason]] : Array.Empty<string>(),
                .. sitting.Act?.Decree is { } decree
                    ? [words["minutes.decree", decree.Number, WhenText.Day(decree.On, language)]]
                    : Array.Empty<string>(),
            ],
            sentBack.Count == 0 ? null : new([words["case"], words["product"], words["minutes.back"]], [0.24, 0.3, 0.46],
                [.. sentBack.Select(item => new[] { $"{item.Number}", item.Line.Product, item.Decision!.Reason })]));
    }

    private static IEnumerable<MinutesPart> Recusals(Sitting sitting, IReadOnlyList<AgendaItem> items, Texts words)
    {
        var rows = (from item in items
                    from ballot in sitting.Ballots
                    let vote = ballot.On(item.Number)
                    where vote is { Voice: Voice.Recused }
                    select new[]
                    {
                        $"{item.Number}", sitting.Find(ballot.Member)!.Name, vote.IsBound ? words["bound"] : vote.Reason,
                    }).ToList();
        return rows.Count == 0 ? [] :
        [
            new(words["minutes.recused"], [], new(
                [words["case"], words["minutes.name"], words["minutes.why"]], [0.24, 0.3, 0.46], rows)),
        ];
    }

    private static IEnumerable<MinutesPart> ByName(Sitting sitting, IReadOnlyList<AgendaItem> items, Texts words) =>
        sitting.Voting == Voting.Consent ? [] :
        [
            new(words["minutes.votes"], [], new(
                [words["case"], words["minutes.for"], words["minutes.against"]], [0.24, 0.44, 0.32],
                [
                    .. items.Select(item => (item.Number, Tally: Tally.Of(sitting, item.Number))).Select(one => new[]
                    {
                        $"{one.Number}", TallyWords.Names(one.Tally.For), TallyWords.Names(one.Tally.Against),
                    }),
                ])),
        ];

    /// <summary>Why points in the annex are not the mean of all sheets, or a star is not the rule's.</summary>
    private static IEnumerable<MinutesPart> Reckoned(IReadOnlyList<AgendaItem> items, Texts words, Language language)
    {
        var rows = items
            .SelectMany(item => item.Reckoned(language), (item, why) => new[] { $"{item.Number}", item.Line.Product, why }).ToList();
        return rows.Count == 0 ? [] :
            [new(words["minutes.reckoned"], [], new([words["case"], words["product"], words["minutes.why"]], [0.24, 0.3, 0.46], rows))];
    }

    private static MinutesPart Signatures(Sitting sitting, Texts words) => new(words["minutes.signatures"], [], new(
        [words["minutes.name"], words["minutes.office"], words["minutes.signature"]], [0.34, 0.34, 0.32],
        [.. sitting.Members.Where(member => sitting.BallotOf(member.Id) is not null)
            .Select(member => new[] { member.Name, member.Office, "\n" })]));

    private static MinutesPart Annex(Sitting sitting, IReadOnlyList<AgendaItem> items, Texts words, Language language) => new(
        words["minutes.annex"], [], new(
            [
                words["minutes.row"], words["case"], words["product"], words["producer"], words["minutes.area"], words["points"],
                words["star"], words["fate"],
            ],
            [0.05, 0.18, 0.17, 0.15, 0.13, 0.08, 0.11, 0.13],
            [
                .. items.Select((item, index) => new[]
                {
                    $"{index + 1}", $"{item.Number}", item.Line.Product, item.Line.Producer,
                    Regencies.NameOf(item.Line.Regency) is { Length: > 0 } regency
                        ? regency
                        : Provinces.Find(item.Line.Province)?.Name ?? "",
                    item.Star.Points.In(language.Culture()),
                    (item.Decision?.Star ?? item.Star.Final) is > 0 and var star
                        ? words["stars", star, item.Star.Max]
                        : words["nostar"],
                    words[$"fate.{item.Fate}"],
                }),
            ]), NewPage: true);
}
