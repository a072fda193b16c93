using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Register;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Telemetry;

namespace Ovop.Functions.Award;

/// <summary>
/// Takes a case as far as it goes by itself and sends the letters that follow. It may run any number of times: every
/// write is conditional and every letter and paper has its own key.
/// </summary>
internal sealed partial class AdvanceActivity(
    CaseDesk desk, IRegister register, IPost post, IFailures failures, ILogger<AdvanceActivity> log)
{
    [Function(nameof(AdvanceActivity))]
    public async Task<Checkpoint> Run([ActivityTrigger] ApplicationNumber number, CancellationToken cancel)
    {
        try
        {
            var standing = await Advance(number, cancel);
            await failures.Over(FailureKind.Activity, $"{number}", cancel);
            return standing;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await failures.Note(FailureKind.Activity, $"{number}", FailureLog.CauseOf(fault));
            throw;
        }
    }

    private async Task<Checkpoint> Advance(ApplicationNumber number, CancellationToken cancel)
    {
        using var step = CaseTraces.Begin("advance", number);
        var dossier = await Decide(number, Procedure.Advance, cancel);
        if (dossier.Case.State == CaseState.Ratified && dossier.Find<Certificate>(Certificate.RowKey) is { } certificate)
        {
            await register.Publish(dossier, certificate, cancel);
            dossier = await Decide(number, (ratified, at) => RegisterStage.Publish(ratified, ObjectionStage.OpenUntil, at), cancel);
        }

        if (ObjectionCase.Of(dossier) is not null)
            await desk.Tie(dossier, cancel);

        foreach (var why in NewCalls(dossier))
            CaseStuck(log, number, why);

        await post.Deliver(dossier, cancel);
        if (dossier.Case.State == CaseState.Published)
            await register.Show(dossier, cancel);

        return Checkpoint.Of(dossier);
    }

    /// <summary>For what the administrators are called by letters that have not left yet.</summary>
    private static IEnumerable<string> NewCalls(Dossier dossier) => dossier.All<Letter>()
        .Where(letter => letter is { Kind: Notice.OperatorNeeded, State: LetterState.Queued })
        .SelectMany(letter => letter.Args).Distinct();

    private async Task<Dossier> Decide(ApplicationNumber number, Func<Dossier, Setting, Change> rule, CancellationToken cancel) =>
        (await desk.Decide(number, (dossier, setting) => rule(dossier, setting), cancel)).Value.Dossier;

    [LoggerMessage(LogLevel.Warning, "Case stuck: {Number}: {Why}")]
    private static partial void CaseStuck(ILogger log, ApplicationNumber number, string why);
}
