using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.HandingOver;

/// <summary>Has the cases of all rounds follow a change of people at once; what is lost on the way the reconciliation makes good.</summary>
internal sealed class SuccessionRun(
    TablePeople people, AllCases cases, CaseDesk desk, IFailures failures, StaffLog log, TimeProvider clock)
{
    /// <summary>The most cases that follow at once; the reconciliation has all others follow.</summary>
    public const int Most = 100;

    private DateOnly Today => WorkingCalendar.DateOf(clock.GetUtcNow());

    /// <summary>
    /// Who may not leave without a successor: those for whom open cases wait, and the officers in whose hands any case is, ended or
    /// not.
    /// </summary>
    public async Task<IReadOnlyList<(ApplicationNumber Number, IReadOnlyList<string> Who)>> Waits(CancellationToken cancel)
    {
        var lines = await cases.Read(cancel);
        return
        [
            .. from line in lines where line.Wait is not null select (line.Number, line.Wait!.Who),
            .. from line in lines
               where line is { Officer: not null, IsErased: false }
               select (line.Number, (IReadOnlyList<string>)[line.Officer!]),
        ];
    }

    /// <summary>Carries a handover out, or keeps it until its day.</summary>
    /// <returns>What is wrong with it; <c>handover.planned</c> where one is planned for the same person.</returns>
    public async Task<IReadOnlyList<Problem>> Pass(DurableTaskClient orchestrations, Handover handover, CancellationToken cancel)
    {
        if (handover.Problems(await people.Offices(cancel), await people.Known(cancel), Today) is { Count: > 0 } problems)
            return problems;
        if ((await people.Pending(cancel)).Any(planned => planned.From == handover.From))
            return [new("handover.planned", ProblemKind.Conflict, "dari")];

        if (handover.On <= Today)
        {
            await CarryOut(orchestrations, handover, cancel);
            return [];
        }

        await people.Write(handover, cancel);
        await Log(handover, "office.handover", handover.By, handover.Reason, cancel);
        return [];
    }

    /// <summary>Takes back a handover whose day has not come: <c>handover.none</c> where there is none, <c>act.reason</c>.</summary>
    public async Task<Problem?> TakeBack(string from, string who, string reason, CancellationToken cancel)
    {
        if ((await people.Pending(cancel)).FirstOrDefault(planned => planned.From == from) is not { } handover)
            return new("handover.none", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        await people.Forget(handover, cancel);
        await failures.Over(FailureKind.Handover, from, cancel);
        await Log(handover, "office.handover.takenback", who, reason.Trim(), cancel);
        return null;
    }

    /// <summary>
    /// Carries out the handovers whose day has come, each as the offices are by now. One that cannot be is noted as a failure, and
    /// tried again until it can or is taken back.
    /// </summary>
    public async Task PassDue(DurableTaskClient orchestrations, CancellationToken cancel)
    {
        foreach (var handover in await Due(cancel))
            await PassDue(orchestrations, handover, cancel);
    }

    /// <summary>The same for one alone; whether it was carried out.</summary>
    public async Task<bool> PassDue(DurableTaskClient orchestrations, string from, CancellationToken cancel) =>
        (await Due(cancel)).FirstOrDefault(handover => handover.From == from) is { } due && await PassDue(orchestrations, due, cancel);

    private async Task<IReadOnlyList<Handover>> Due(CancellationToken cancel) =>
        [.. (await people.Pending(cancel)).Where(planned => planned.On <= Today)];

    private async Task<bool> PassDue(DurableTaskClient orchestrations, Handover handover, CancellationToken cancel)
    {
        try
        {
            var offices = await people.Offices(cancel);
            if (!IsBegun(handover, offices) && handover.Problems(offices, await people.Known(cancel), handover.On) is [var wrong, ..])
            {
                await failures.Note(FailureKind.Handover, handover.From, wrong.Code);
                return false;
            }

            await CarryOut(orchestrations, handover, cancel);
            await failures.Over(FailureKind.Handover, handover.From, cancel);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await failures.Note(FailureKind.Handover, handover.From, FailureLog.CauseOf(fault));
            return false;
        }
    }

    /// <summary>
    /// Has every case follow that has to do with any of these people, or waits for the office to find somebody; a published award too
    /// whose act waits for the ratifier's confirmation.
    /// </summary>
    public async Task Follow(DurableTaskClient orchestrations, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var isRatifier = (await people.Offices(cancel))
            .Any(holder => holder.Capacity == Capacity.Ratifier && ids.Contains(holder.Contact.Id));
        var concerned = (await cases.Read(cancel)).Where(line => Concerns(line, ids) || (isRatifier && line.AwaitsConfirmation));
        foreach (var number in concerned.Take(Most).Select(line => line.Number))
            try
            {
                await desk.Follow(orchestrations, number, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                await failures.Note(FailureKind.Reconciliation, $"{number}", FailureLog.CauseOf(fault));
            }
    }

    private async Task CarryOut(DurableTaskClient orchestrations, Handover handover, CancellationToken cancel)
    {
        await people.Write(handover.Apply(await people.Offices(cancel)), cancel);
        await people.Write(handover with { DoneAt = clock.GetUtcNow() }, cancel);
        await Log(handover, "office.handedover", handover.By, handover.Reason, cancel);
        await Follow(orchestrations, [handover.From, handover.To.Id], cancel);
    }

    /// <summary>Whether it broke off once the offices had been written.</summary>
    private static bool IsBegun(Handover handover, IReadOnlyList<OfficeHolder> offices) =>
        offices.Any(holder => holder.Contact with { Remit = null } == handover.To)
        && !offices.Any(holder => holder.Contact.Id == handover.From);

    private Task Log(Handover handover, string what, string who, string why, CancellationToken cancel) => log.Add(
        who, what, why, cancel, ("from", handover.From), ("to", handover.To.Id), ("name", handover.To.Name),
        ("on", $"{handover.On:yyyy-MM-dd}"));

    private static bool Concerns(BoardLine line, IReadOnlyList<string> ids) =>
        line.Stuck is not null || (line.Wait?.Who ?? []).Concat(line.Panel).Append(line.Officer ?? "").Intersect(ids).Any();
}
