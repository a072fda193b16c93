using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Hosting.Telemetry;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Award;

/// <summary>
/// Makes good what was lost on the way: every open case has its orchestration, every decision has been told, every file
/// has been looked at, every letter has been sent.
/// </summary>
internal sealed class ReconciliationTrigger(
    CaseDesk desk, Board board, IRounds rounds, DocumentReception reception, DirectUpload direct, IRegister register, IPost post, CaseMeters meters, TimeProvider clock)
{
    [Function(nameof(ReconciliationTrigger))]
    public async Task Run([TimerTrigger("%ReconciliationSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        if (await rounds.Latest(cancel) is not { } round)
            return;

        var lines = await board.Read(round.Id, cancel);
        meters.See(lines, clock.GetUtcNow());
        foreach (var line in lines)
            if (await desk.Find(line.Number, cancel) is { } dossier)
                await Reconcile(orchestrations, dossier, cancel);
    }

    private async Task Reconcile(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel)
    {
        if (dossier.Case.State is CaseState.Draft or CaseState.Documents || Revisions.Open(dossier) is not null || dossier.All<StoredDocument>().Any(file => file.AwaitsScan))
        {
            await direct.TakeLeft(orchestrations, dossier, await desk.SettingOf(dossier.Case, cancel), cancel);
            await reception.ReceiveAll(orchestrations, dossier, cancel);
        }

        if (dossier.Case.State == CaseState.Published)
            await register.Show(dossier, cancel);

        await desk.TellAgain(orchestrations, dossier, cancel);
        await post.Deliver(dossier, cancel);
        await board.Show(null, dossier, cancel);
    }
}
