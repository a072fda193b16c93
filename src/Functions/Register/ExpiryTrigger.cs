using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Functions.Award;

namespace Ovop.Functions.Register;

/// <summary>
/// Soon after midnight in Jakarta: awards whose last day has passed are recorded as expired and their producers told. The
/// public side shows the expiry by itself; a run that was missed is made up by the next.
/// </summary>
internal sealed class ExpiryTrigger(TableRegister table, CaseDesk desk, IRegister register, IPost post)
{
    [Function(nameof(ExpiryTrigger))]
    public async Task Run([TimerTrigger("0 5 17 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        var shown = await table.Read(cancel);
        foreach (var award in shown.Unrecorded)
            await Expire(award.Certificate.Application, cancel);
    }

    private async Task Expire(ApplicationNumber number, CancellationToken cancel)
    {
        var decision = await desk.Decide(number, (dossier, setting) => AwardLife.Expire(dossier, setting.Now), cancel);
        if (!decision.TryGet(out var decided))
            return;

        await register.Show(decided.Dossier, cancel);
        await post.Deliver(decided.Dossier, cancel);
    }
}
