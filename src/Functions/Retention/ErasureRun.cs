using System.Globalization;
using Microsoft.DurableTask.Client;
using Ovop.Core.Cases;
using Ovop.Core.Retention;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Retention;

/// <summary>A case whose time is over, and since when.</summary>
public sealed record DueCase(Dossier Dossier, DateTimeOffset Since);

/// <summary>
/// Finds the cases of all rounds whose time is over and erases them: files, personal data, the orchestration's history. A
/// run that breaks off is taken up by the next; a case that cannot be erased is a failure, and the others are.
/// </summary>
internal sealed class ErasureRun(
    AllCases cases, IRounds rounds, CaseDesk desk, CaseFiles files, FailureLog failures, StaffLog log, TimeProvider clock)
{
    public async Task<Readings<DueCase>> Due(CancellationToken cancel)
    {
        var (now, terms) = (clock.GetUtcNow(), await Terms(cancel));
        return await (await MayBeDue(terms, cancel)).Each(
            async (number, stop) =>
                await desk.Find(number, stop) is { } dossier && RetentionRule.IsDue(dossier, terms[number.RoundId], now)
                    ? new DueCase(dossier, RetentionRule.DueAt(dossier, terms[number.RoundId])!.Value)
                    : null,
            cancel);
    }

    /// <summary>For how long the cases of each round are kept, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, RetentionTerms>> Terms(CancellationToken cancel)
    {
        var terms = new SortedDictionary<string, RetentionTerms>(StringComparer.Ordinal);
        await foreach (var id in rounds.Ids(cancel))
            if (await rounds.Find(id, cancel) is { } round)
                terms[id] = round.Retention;

        return terms;
    }

    /// <summary>
    /// Erases all that is due; the log of acts says which were and who had it done, also where the run breaks off.
    /// </summary>
    /// <returns>How many were erased.</returns>
    public async Task<int> Run(DurableTaskClient orchestrations, string who, string? why, CancellationToken cancel)
    {
        var (erased, failed) = (new List<ApplicationNumber>(), new List<ApplicationNumber>());
        try
        {
            foreach (var number in await MayBeDue(await Terms(cancel), cancel))
                try
                {
                    if (await Erase(orchestrations, number, cancel))
                        erased.Add(number);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    failed.Add(number);
                    await failures.Note(FailureKind.Erasure, $"{number}", FailureLog.CauseOf(fault));
                }
        }
        finally
        {
            if (erased.Count > 0)
                await log.Add(who, "cases.erased", why, CancellationToken.None,
                    ("cases", erased.Count.ToString(CultureInfo.InvariantCulture)), ("numbers", string.Join(' ', erased)));
        }

        await Forget(failed, cancel);
        return erased.Count;
    }

    /// <summary>What was erased, or is not due any more, has not failed.</summary>
    private async Task Forget(IReadOnlyCollection<ApplicationNumber> failed, CancellationToken cancel)
    {
        foreach (var noted in (await failures.All(cancel)).Where(noted => noted.Kind == FailureKind.Erasure))
            if (noted.Number is not { } number || !failed.Contains(number))
                await failures.Over(noted.Kind, noted.Subject, cancel);
    }

    /// <summary>Where it is due when its turn comes: a long list takes its time, and meanwhile somebody may have held it.</summary>
    private async Task<bool> Erase(DurableTaskClient orchestrations, ApplicationNumber number, CancellationToken cancel)
    {
        if (await desk.Find(number, cancel) is not { } dossier || await desk.SettingOf(dossier.Case, cancel) is not { Retention: var terms }
            || !RetentionRule.IsDue(dossier, terms, clock.GetUtcNow()))
            return false;

        await files.Remove(number, cancel);
        await orchestrations.PurgeInstanceAsync(number.ToString(), cancellation: cancel);
        while ((await desk.Decide(number, (latest, setting) => Erasure.Step(latest, setting), cancel)).Value is
            { Change.IsEmpty: false, Dossier.Case.ErasedAt: var at })
            if (at is not null)
                return true;
        return false;
    }

    private async Task<IReadOnlyList<ApplicationNumber>> MayBeDue(
        IReadOnlyDictionary<string, RetentionTerms> terms, CancellationToken cancel) =>
    [
        .. (await cases.Read(cancel)).Where(line => terms.TryGetValue(line.Number.RoundId, out var kept)
            && MayBeDue(line, kept, clock.GetUtcNow())).Select(line => line.Number),
    ];

    /// <summary>Says without the dossier that most are not.</summary>
    private static bool MayBeDue(BoardLine line, RetentionTerms terms, DateTimeOffset now) =>
        !line.IsErased && RetentionRule.MonthsAfter(terms, line.State) is { } sent
            && RetentionRule.MonthsAfter(terms, line.State, wasSent: false) is { } unsent
            && (line.WishesErasure || line.OpenedAt.AddMonths(Math.Min(sent, unsent)) <= now);
}
