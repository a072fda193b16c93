using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Register;
using Ovop.Functions.Award;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Register;

/// <summary>
/// Soon after midnight in Jakarta: awards whose last day has passed are recorded as expired and their producers told; those
/// whose star ends before long are told too. The public side shows the expiry by itself; a run that was missed is made up by the
/// next. Then the register is kept as it stands on this day: in the same run, since each timer is paid for whether it runs or not
/// (docs/cost.md).
/// </summary>
internal sealed class RegisterNightTrigger(TableRegister table, CaseDesk desk, Snapshots snapshots)
{
    [Function(nameof(RegisterNightTrigger))]
    public async Task Run(
        [TimerTrigger("0 5 17 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var shown = await table.Read(cancel);
        foreach (var award in shown.Awards.Where(award => StarEnd.IsNear(award, shown.Day)))
            await desk.Act(
                orchestrations, award.Certificate.Application, (dossier, setting) => StarEnd.Remind(dossier, setting.Now), cancel);
        foreach (var award in shown.Unrecorded)
            await desk.Act(
                orchestrations, award.Certificate.Application, (dossier, setting) => AwardLife.Expire(dossier, setting.Now), cancel);
        await snapshots.Keep(shown, cancel);
    }
}
