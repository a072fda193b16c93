using Microsoft.DurableTask.Client;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;
using Ovop.Functions.Monitoring.Log;

namespace Ovop.Functions.Rounds.Office;

/// <summary>Has the cases of all rounds follow a change of people at once; what is lost on the way the reconciliation makes good.</summary>
internal sealed class SuccessionDesk(TablePeople people, AllCases cases, CaseDesk desk, IPost post, StaffLog log, TimeProvider clock)
{
    /// <summary>For whom each open case waits.</summary>
    public async Task<IReadOnlyList<(ApplicationNumber Number, IReadOnlyList<string> Who)>> Waits(CancellationToken cancel) =>
        [.. (await cases.Read(cancel)).Where(line => line.Wait is not null).Select(line => (line.Number, line.Officer is { } officer ? [.. line.Wait!.Who, officer] : line.Wait!.Who))];

    /// <summary>Carries a handover out, or keeps it until its day.</summary>
    public async Task Pass(DurableTaskClient orchestrations, Handover handover, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var isDue = handover.On <= WorkingCalendar.DateOf(now);
        if (isDue)
            await people.Write(handover.Apply(await people.Offices(cancel)), cancel);

        await people.Write(isDue ? handover with { DoneAt = now } : handover, cancel);
        await log.Add(handover.By, isDue ? "office.handedover" : "office.handover", handover.Reason, cancel,
            ("from", handover.From), ("to", handover.To.Id), ("name", handover.To.Name), ("on", $"{handover.On:yyyy-MM-dd}"));
        if (isDue)
            await Follow(orchestrations, [handover.From, handover.To.Id], cancel);
    }

    /// <summary>Carries out the handovers whose day has come.</summary>
    public async Task PassDue(DurableTaskClient orchestrations, CancellationToken cancel)
    {
        foreach (var handover in (await people.Pending(cancel)).Where(handover => handover.On <= WorkingCalendar.DateOf(clock.GetUtcNow())))
            await Pass(orchestrations, handover, cancel);
    }

    /// <summary>
    /// Has every case follow that has to do with any of these people, or waits for the office to find somebody. A published award may
    /// wait for the ratifier's confirmation of an act, which no line says.
    /// </summary>
    public async Task Follow(DurableTaskClient orchestrations, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var isRatifier = (await people.Offices(cancel)).Any(holder => holder.Capacity == Capacity.Ratifier && ids.Contains(holder.Contact.Id));
        foreach (var line in (await cases.Read(cancel)).Where(line => Concerns(line, ids) || (isRatifier && line.State == CaseState.Published)))
            if ((await desk.Follow(orchestrations, line.Number, cancel)).TryGet(out var dossier))
                await post.Deliver(dossier, cancel);
    }

    private static bool Concerns(BoardLine line, IReadOnlyList<string> ids) =>
        line.Stuck is not null || (line.Wait?.Who ?? []).Concat(line.Panel).Append(line.Officer ?? "").Intersect(ids).Any();
}
