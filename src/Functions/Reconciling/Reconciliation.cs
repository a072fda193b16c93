using Microsoft.DurableTask.Client;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Documents.Receiving;

namespace Ovop.Functions.Reconciling;

/// <summary>
/// Makes good what was lost on the way in one case: an open one has its orchestration, every decision has been told, every file
/// has been looked at, every letter has been sent. Where that cannot be done the failure is noted, until it can.
/// </summary>
internal sealed class Reconciliation(
    CaseDesk desk, Board board, DocumentReception reception, DirectUpload direct, IRegister register, IPost post, IFailures failures)
{
    public async Task<IReadOnlyList<Repair>> Of(DurableTaskClient orchestrations, ApplicationNumber number, CancellationToken cancel)
    {
        try
        {
            IReadOnlyList<Repair> made = await desk.Find(number, cancel) is { } dossier
                ? await MakeGood(orchestrations, dossier, cancel)
                : [];
            await failures.Over(FailureKind.Reconciliation, $"{number}", cancel);
            return made;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await failures.Note(FailureKind.Reconciliation, $"{number}", FailureLog.CauseOf(fault));
            throw;
        }
    }

    private async Task<IReadOnlyList<Repair>> MakeGood(DurableTaskClient orchestrations, Dossier found, CancellationToken cancel)
    {
        var dossier = await WithFiles(orchestrations, found, cancel);
        var files = dossier.All<StoredDocument>().Count() > found.All<StoredDocument>().Count();
        if (dossier.Case.State == CaseState.Published)
            await register.Show(dossier, cancel);

        if (ObjectionCase.Of(dossier) is not null)
            await desk.Tie(dossier, cancel);

        dossier = (await desk.Follow(orchestrations, dossier, cancel)).Value;
        var told = await desk.TellAgain(orchestrations, dossier, cancel);
        await board.Mend(dossier, cancel);
        var letters = await post.Deliver(dossier, cancel);
        return [.. files ? [Repair.Files] : Array.Empty<Repair>(), .. told, .. letters > 0 ? [Repair.Letters] : Array.Empty<Repair>()];
    }

    private async Task<Dossier> WithFiles(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel)
    {
        if (dossier.Case.State is not (CaseState.Draft or CaseState.Documents) && Revisions.Open(dossier) is null
            && !dossier.All<StoredDocument>().Any(file => file.AwaitsScan))
            return dossier;

        await direct.TakeLeft(orchestrations, dossier, await desk.SettingOf(dossier.Case, cancel), cancel);
        await reception.ReceiveAll(orchestrations, dossier, cancel);
        return await desk.Find(dossier.Number, cancel) ?? dossier;
    }
}
