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
    public async Task<IReadOnlyList<DueCase>> Due(CancellationToken cancel)
    {
        var (due, now, terms) = (new List<DueCase>(), clock.GetUtcNow(), await Terms(cancel));
        foreach (var line in await cases.Read(cancel))
            if (terms.GetValueOrDefault(line.Number.RoundId) is { } kept && MayBeDue(line, kept, now)
                && await desk.Find(line.Number, cancel) is { } dossier && RetentionRule.IsDue(dossier, kept, now))
                due.Add(new(dossier, RetentionRule.DueAt(dossier, kept)!.Value));

        return due;
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
        var erased = new List<ApplicationNumber>();
        try
        {
            var due = (await Due(cancel)).Select(one => one.Dossier.Number).ToList();
            await Forget(due, cancel);
            foreach (var number in due)
                if (await Try(orchestrations, number, cancel))
                    erased.Add(number);
        }
        finally
        {
            if (erased.Count > 0)
                await log.Add(who, "cases.erased", why, CancellationToken.None,
                    ("cases", erased.Count.ToString(CultureInfo.InvariantCulture)), ("numbers", string.Join(' ', erased)));
        }

        return erased.Count;
    }

    /// <summary>What could not be erased and is not due any more has not failed.</summary>
    private async Task Forget(IReadOnlyCollection<ApplicationNumber> due, CancellationToken cancel)
    {
        foreach (var noted in (await failures.All(cancel)).Where(noted => noted.Kind == FailureKind.Erasure))
            if (noted.Number is not { } number || !due.Contains(number))
                await failures.Over(noted.Kind, noted.Subject, cancel);
    }

    private async Task<bool> Try(DurableTaskClient orchestrations, ApplicationNumber number, CancellationToken cancel)
    {
        try
        {
            var isErased = await Erase(orchestrations, number, cancel);
            await failures.Over(FailureKind.Erasure, $"{number}", cancel);
            return isErased;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await failures.Note(FailureKind.Erasure, $"{number}", FailureLog.CauseOf(fault));
            return false;
        }
    }

    /// <summary>It is looked at once more: a long list takes its time, and meanwhile somebody may have held it.</summary>
    private async Task<bool> Erase(DurableTaskClient orchestrations, ApplicationNumber number, CancellationToken cancel)
    {
        if (await desk.Find(number, cancel) is not { } dossier || await desk.SettingOf(dossier.Case, cancel) is not { Retention: var terms }
            || !RetentionRule.IsDue(dossier, terms, clock.GetUtcNow()))
            return false;

        await files.Remove(number, cancel);
        await orchestrations.PurgeInstanceAsync(number.ToString(), cancellation: cancel);
        var isErased = false;
        while ((await desk.Decide(number, (latest, setting) => Erasure.Step(latest, setting), cancel)).Value is
            { Change.IsEmpty: false, Dossier.Case.ErasedAt: var at })
            isErased = at is not null;
        return isErased;
    }

    /// <summary>Says without the dossier that most are not.</summary>
    private static bool MayBeDue(BoardLine line, RetentionTerms terms, DateTimeOffset now) =>
        !line.IsErased && RetentionRule.MonthsAfter(terms, line.State) is { } sent
            && RetentionRule.MonthsAfter(terms, line.State, wasSent: false) is { } unsent
            && (line.WishesErasure || line.OpenedAt.AddMonths(Math.Min(sent, unsent)) <= now);
}
