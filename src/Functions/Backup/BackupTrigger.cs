using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Backup;

/// <summary>Copies the tables each night, at half past four in Jakarta.</summary>
internal sealed class BackupTrigger(NightlyCopy copies, TimeProvider clock)
{
    [Function(nameof(BackupTrigger))]
    public Task Run([TimerTrigger("0 30 21 * * *")] TimerInfo timer, CancellationToken cancel) =>
        copies.Make(NightlyCopy.NameOf(clock.GetUtcNow()), cancel);
}
