using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Register;
using Ovop.Core.Submission;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Telemetry;
using Ovop.Functions.Monitoring.Failures;
using Ovop.Functions.Monitoring.Log;
using Ovop.Functions.Rounds.Office;

namespace Ovop.Functions.Award;

/// <summary>What the reconciliation made good in a case: its orchestration, events that it had missed, files, letters.</summary>
internal enum Repair { Instance, Events, Files, Letters }

/// <summary>
/// Makes good what was lost on the way, in the cases of all rounds: every open case has its orchestration, every decision
/// has been told, every file has been looked at, every letter has been sent. The log of acts says what was lost.
/// </summary>
internal sealed class ReconciliationTrigger(
    CaseDesk desk, Board board, AllCases cases, DocumentReception reception, DirectUpload direct, IRegister register, IPost post, SuccessionDesk succession, IFailures failures, StaffLog log, CaseMeters meters, TimeProvider clock)
{
    [Function(nameof(ReconciliationTrigger))]
    public async Task Run([TimerTrigger("%ReconciliationSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        await succession.PassDue(orchestrations, cancel);
        var (lines, made, broken) = (await cases.Read(cancel), new List<(ApplicationNumber Number, Repair What)>(), new List<Exception>());
        meters.See(lines, clock.GetUtcNow());
        foreach (var number in lines.Select(line => line.Number))
            try
            {
                if (await desk.Find(number, cancel) is { } dossier)
                    made.AddRange((await Reconcile(orchestrations, dossier, cancel)).Select(what => (number, what)));
                await failures.Over(FailureKind.Reconciliation, number, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                await failures.Note(FailureKind.Reconciliation, number, fault);
                broken.Add(new InvalidOperationException($"{number} cannot be reconciled.", fault));
            }

        if (made.Count > 0)
            await log.Add(People.System, "cases.reconciled", null, cancel,
                [("cases", lines.Count.ToString(CultureInfo.InvariantCulture)), .. made.GroupBy(repair => repair.What).Select(repairs => ($"repair.{repairs.Key}", string.Join(' ', repairs.Select(repair => repair.Number))))]);
        if (broken.Count > 0)
            throw new AggregateException("The other cases are reconciled.", broken);
    }

    private async Task<IReadOnlyList<Repair>> Reconcile(DurableTaskClient orchestrations, Dossier found, CancellationToken cancel)
    {
        var dossier = await WithFiles(orchestrations, found, cancel);
        var files = dossier.All<StoredDocument>().Count() > found.All<StoredDocument>().Count();
        if (dossier.Case.State == CaseState.Published)
            await register.Show(dossier, cancel);

        if (ObjectionCase.Of(dossier) is not null)
            await desk.Tie(dossier, register, cancel);

        dossier = (await desk.Follow(orchestrations, dossier.Number, cancel)).Value;
        var told = await desk.TellAgain(orchestrations, dossier, cancel);
        var letters = await post.Deliver(dossier, cancel);
        await board.Show(null, dossier, cancel);
        return [.. files ? [Repair.Files] : Array.Empty<Repair>(), .. told, .. letters > 0 ? [Repair.Letters] : Array.Empty<Repair>()];
    }

    private async Task<Dossier> WithFiles(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel)
    {
        if (dossier.Case.State is not (CaseState.Draft or CaseState.Documents) && Revisions.Open(dossier) is null && !dossier.All<StoredDocument>().Any(file => file.AwaitsScan))
            return dossier;

        await direct.TakeLeft(orchestrations, dossier, await desk.SettingOf(dossier.Case, cancel), cancel);
        await reception.ReceiveAll(orchestrations, dossier, cancel);
        return await desk.Find(dossier.Number, cancel) ?? dossier;
    }
}
