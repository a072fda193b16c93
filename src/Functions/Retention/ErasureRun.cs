using System.Globalization;
using Microsoft.DurableTask.Client;
using Ovop.Core.Cases;
using Ovop.Core.Retention;
using Ovop.Functions.Award;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Retention;

/// <summary>
/// Finds the cases of all rounds whose time is over and erases them: files, personal data, the orchestration's history. A
/// run that breaks off is taken up by the next.
/// </summary>
internal sealed class ErasureRun(AllCases cases, CaseDesk desk, CaseFiles files, StaffLog log, TimeProvider clock)
{
    public async Task<IReadOnlyList<Dossier>> Due(CancellationToken cancel)
    {
        var (due, now) = (new List<Dossier>(), clock.GetUtcNow());
        foreach (var line in await cases.Read(cancel))
            if (MayBeDue(line, now) && await desk.Find(line.Number, cancel) is { } dossier && RetentionRule.IsDue(dossier, now))
                due.Add(dossier);

        return due;
    }

    /// <summary>Erases all that is due; the log of acts says how many and who had it done.</summary>
    public async Task<int> Run(DurableTaskClient orchestrations, string who, string? why, CancellationToken cancel)
    {
        var due = await Due(cancel);
        foreach (var dossier in due)
            await Erase(orchestrations, dossier, cancel);

        if (due.Count > 0)
            await log.Add(who, "cases.erased", why, cancel, ("cases", due.Count.ToString(CultureInfo.InvariantCulture)),
                ("numbers", string.Join(' ', due.Select(dossier => dossier.Number))));
        return due.Count;
    }

    /// <summary>It is looked at once more: a long list takes its time, and meanwhile somebody may have held it.</summary>
    private async Task Erase(DurableTaskClient orchestrations, Dossier listed, CancellationToken cancel)
    {
        if (await desk.Find(listed.Number, cancel) is not { } dossier || !RetentionRule.IsDue(dossier, clock.GetUtcNow()))
            return;

        await files.Remove(dossier.Number, cancel);
        await orchestrations.PurgeInstanceAsync(dossier.Number.ToString(), cancellation: cancel);
        while (RetentionRule.IsDue(dossier, clock.GetUtcNow()))
            dossier = (await desk.Decide(dossier.Number, (latest, setting) => Erasure.Step(latest, setting.Now), cancel)).Value.Dossier;
    }

    /// <summary>Says without the dossier that most are not.</summary>
    private static bool MayBeDue(BoardLine line, DateTimeOffset now) =>
        !line.IsErased && RetentionRule.MonthsAfter(line.State, wasSent: false) is { } months
            && (line.WishesErasure || line.OpenedAt.AddMonths(months) <= now);
}
