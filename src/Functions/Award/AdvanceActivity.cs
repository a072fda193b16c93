using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Award;
using Ovop.Core.Register;
using Ovop.Functions.Notices;
using Ovop.Functions.Register;

namespace Ovop.Functions.Award;

/// <summary>
/// Takes a case as far as it goes by itself and sends the letters that follow. It may run any number of times: every
/// write is conditional and every letter and paper has its own key.
/// </summary>
internal sealed class AdvanceActivity(CaseDesk desk, AwardPublisher publisher, Postman postman)
{
    [Function(nameof(AdvanceActivity))]
    public async Task<Standing> Run([ActivityTrigger] ApplicationNumber number, CancellationToken cancel)
    {
        var dossier = await Decide(number, Procedure.Advance, cancel);
        if (dossier.Case.State == CaseState.Ratified && dossier.Find<Certificate>(Certificate.RowKey) is { } certificate)
        {
            await publisher.Publish(certificate, cancel);
            dossier = await Decide(number, (ratified, setting) => RegisterStage.Publish(ratified, setting.Now), cancel);
        }

        await postman.Deliver(dossier, cancel);
        return Standing.Of(dossier);
    }

    private async Task<Dossier> Decide(ApplicationNumber number, Func<Dossier, Setting, Change> rule, CancellationToken cancel) =>
        (await desk.Decide(number, (dossier, setting) => rule(dossier, setting), cancel)).Value.Dossier;
}
