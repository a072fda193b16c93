using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Register.Data;

/// <summary>Keeps the register each night, soon after midnight in Jakarta, when the stars that ended have been recorded.</summary>
internal sealed class SnapshotTrigger(TableRegister table, Snapshots snapshots)
{
    [Function(nameof(SnapshotTrigger))]
    public async Task Run([TimerTrigger("0 20 17 * * *")] TimerInfo timer, CancellationToken cancel) =>
        await snapshots.Keep(await table.Read(cancel), cancel);
}
