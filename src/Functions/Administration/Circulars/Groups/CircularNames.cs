using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Notices.Circulars;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>What a circular would tell those whom it reaches of the other side of their blind cases.</summary>
internal sealed class CircularNames(AllCases cases, CaseDesk desk, IPeople people)
{
    private const int AtOnce = 16;

    public async Task<IReadOnlyList<string>> In(KeptCircular kept, IReadOnlyList<Reached> list, CancellationToken cancel)
    {
        var (reached, text) = (list.Select(one => one.Id).ToHashSet(StringComparer.OrdinalIgnoreCase), TextOf(kept.Circular));
        var isToPanels = kept.Group?.To == CircularTo.Assessors;
        var told = await (await cases.Read(cancel)).Where(line => line.IsBlind != false && IsOfThem(line, kept.Group?.To, reached))
            .Select(line => line.Number)
            .Each(
                async (number, stop) => await desk.Find(number, stop) is not { } dossier ? null
                    : isToPanels ? ToldNames.ToPanel(text, dossier)
                    : ToldNames.ToApplicant(text, dossier, await people.Read(dossier.Case.Round, stop)), cancel, AtOnce);
        return [.. told.Found.SelectMany(names => names).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether one of those reached is on a side of the case; the panel of one that has ended may know whose it was.</summary>
    private static bool IsOfThem(BoardLine line, CircularTo? to, HashSet<string> reached) => to switch
    {
        null => reached.Contains($"{line.Number}"),
        CircularTo.Assessors => !line.State.IsEnd() && line.Panel.Concat(line.Scored).Any(reached.Contains),
        CircularTo.Officers => line.Officer is { } officer && reached.Contains(officer),
        CircularTo.Heads => false,
        _ => throw new InvalidOperationException($"Unknown group {to}."),
    };

    private static string TextOf(Circular circular) =>
        string.Join('\n', circular.Words.Values.SelectMany(words => new[] { words.Subject, words.Body, words.Button }));
}
