using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Award;

/// <summary>
/// Makes good what was lost on the way: every open case has its orchestration, every decision has been told, every file
/// has been looked at, every letter has been sent.
/// </summary>
internal sealed class ReconciliationTrigger(ICases cases, Board board, IRounds rounds, DocumentReception reception, IPost post)
{
    [Function(nameof(ReconciliationTrigger))]
    public async Task Run([TimerTrigger("%ReconciliationSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var round = await rounds.Current(cancel);
        foreach (var line in await board.Read(round.Id, cancel))
            if (await cases.Find(line.Number, cancel) is { } dossier)
                await Reconcile(orchestrations, dossier, cancel);
    }

    private async Task Reconcile(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel)
    {
        if (dossier.Case.State is CaseState.Draft or CaseState.Documents || Revisions.Open(dossier) is not null)
            await reception.ReceiveAll(orchestrations, dossier, cancel);

        if (!dossier.Case.State.IsEnd())
        {
            await CaseStart.EnsureOrchestrated(orchestrations, dossier, cancel);
            foreach (var happened in Happenings.Untold(dossier))
                await orchestrations.RaiseEventAsync(dossier.Number.ToString(), CaseEvent.Name, happened, cancel);
        }

        await post.Deliver(dossier, cancel);
        await board.Show(null, dossier, cancel);
    }
}
