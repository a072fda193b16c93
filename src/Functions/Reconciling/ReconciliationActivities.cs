using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Reconciling;

/// <summary>The steps of <see cref="ReconciliationOrchestrator"/>.</summary>
internal sealed partial class ReconciliationActivities(
    Reconciliation reconciliation, AllCases cases, StaffLog log, ILogger<ReconciliationActivities> logger)
{
    public const string Find = "ReconciliationFind";

    public const string Mend = "ReconciliationMend";

    public const string Tell = "ReconciliationTell";

    /// <summary>
    /// The cases of all rounds that are open, have a star to show or letters to send; on Sundays all that there ever were, in case that
    /// their line in the list is what was lost.
    /// </summary>
    [Function(Find)]
    public async Task<IReadOnlyList<ApplicationNumber>> Concerned([ActivityTrigger] DateTime now, CancellationToken cancel) =>
        [.. (await cases.Read(cancel)).Where(line => IsConcerned(line, now)).Select(line => line.Number)];

    /// <summary>Reconciles a portion; one that breaks keeps no other from being reconciled.</summary>
    [Function(Mend)]
    public async Task<Reconciled> Portion(
        [ActivityTrigger] IReadOnlyList<ApplicationNumber> numbers, [DurableClient] DurableTaskClient orchestrations,
        CancellationToken cancel)
    {
        var (made, broken) = (new List<MadeGood>(), new List<ApplicationNumber>());
        foreach (var number in numbers)
            try
            {
                made.AddRange((await reconciliation.Of(orchestrations, number, cancel)).Select(what => new MadeGood(number, what)));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                broken.Add(number);
                Broke(logger, number, FailureLog.CauseOf(fault));
            }

        return new(numbers.Count, made, broken);
    }

    /// <summary>The log of acts says what was lost; the operator is told what could not be made good.</summary>
    [Function(Tell)]
    public async Task Told([ActivityTrigger] Reconciled all, CancellationToken cancel)
    {
        if (all.Broken.Count > 0)
            Failed(logger, all.Broken.Count, all.Cases);
        if (all.Made.Count > 0)
            await log.Add(People.System, "cases.reconciled", null, cancel,
            [
                ("cases", all.Cases.ToString(CultureInfo.InvariantCulture)),
                .. all.Made.GroupBy(repair => repair.What)
                    .Select(repairs => ($"repair.{repairs.Key}", string.Join(' ', repairs.Select(repair => repair.Number)))),
            ]);
    }

    internal static bool IsConcerned(BoardLine line, DateTime now) => now.DayOfWeek == DayOfWeek.Sunday
        || !line.State.IsEnd() || line.State == CaseState.Published || line.UnsentLetters > 0;

    [LoggerMessage(LogLevel.Warning, "{Number} cannot be reconciled: {Cause}")]
    private static partial void Broke(ILogger log, ApplicationNumber number, string cause);

    [LoggerMessage(LogLevel.Error, "Reconciliation failed for {Count} of {All} cases")]
    private static partial void Failed(ILogger log, int count, int all);
}
