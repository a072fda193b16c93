using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Sittings;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Sittings.Calling;

/// <summary>Reads what a sitting can decide, and what it is about.</summary>
internal sealed class Agendas(AllCases cases, CaseDesk desk, IPeople people, IRounds rounds)
{
    public async Task<People> People(CancellationToken cancel) => await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);

    /// <summary>The cases of this list that wait for the ratifier, and that the ratifier can decide, in their order.</summary>
    public async Task<Readings<AgendaItem>> Waiting(
        Func<IEnumerable<BoardLine>, IEnumerable<BoardLine>> filter, CancellationToken cancel)
    {
        var known = await People(cancel);
        var proposed = filter((await cases.Read(cancel)).Where(line => line.State == CaseState.StarsProposed));
        return await proposed.Select(line => line.Number).Each(
            async (number, stop) => await desk.Find(number, stop) is { } dossier
                && Letters.Present(dossier, LinkPurpose.Ratification, known.Ratifier.Id) is { UsedAt: null, Revoked: null }
                && AgendaItem.Of(dossier, await RoundOf(dossier, stop), known, null) is { Fate: Fate.Waiting } item
                    ? item
                    : null,
            cancel);
    }

    /// <summary>Those of the list that are on the agenda of no other sitting which is still to decide.</summary>
    public static IReadOnlyList<AgendaItem> Free(IReadOnlyList<AgendaItem> waiting, IEnumerable<Sitting> sittings)
    {
        var taken = sittings.Where(sitting => sitting.MustBeOpen is null).SelectMany(sitting => sitting.Agenda).ToHashSet();
        return [.. waiting.Where(item => !taken.Contains(item.Number))];
    }

    /// <summary>
    /// Those of the list that one sitting can decide: whose rounds say of sittings what that of the first does, as many as fit an agenda.
    /// </summary>
    public static IReadOnlyList<AgendaItem> Joint(IReadOnlyList<AgendaItem> waiting) =>
        [.. waiting.Where(item => item.Terms == waiting[0].Terms).Take(Sitting.Most)];

    /// <summary>The cases of a sitting, in the order of its agenda, to be looked at.</summary>
    public async Task<Readings<AgendaItem>> Of(Sitting sitting, CancellationToken cancel)
    {
        var known = await People(cancel);
        return await sitting.Agenda.Each(
            async (number, stop) => await desk.Find(number, stop) is { } dossier
                ? AgendaItem.Of(dossier, await RoundOf(dossier, stop), known, sitting)
                : null,
            cancel);
    }

    /// <summary>
    /// The same to answer, decide or write down by: <c>sitting.unreadable</c> where one cannot be read, which would count as gone.
    /// </summary>
    public async Task<Result<IReadOnlyList<AgendaItem>>> Whole(Sitting sitting, CancellationToken cancel)
    {
        var (items, unreadable) = await Of(sitting, cancel);
        return unreadable.Count == 0
            ? Result<IReadOnlyList<AgendaItem>>.Ok(items)
            : new Problem(
                "sitting.unreadable", ProblemKind.Conflict, Args: string.Join(", ", unreadable.Select(unread => unread.Number)));
    }

    private Task<Round> RoundOf(Dossier dossier, CancellationToken cancel) =>
        rounds.At(dossier.Case.Round, dossier.Case.RoundHash, cancel);
}
