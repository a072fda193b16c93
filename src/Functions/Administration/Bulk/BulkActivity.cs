using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Core;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>
/// Does a portion, or tries it. It may run again after a half-done run: what the trail has of this very act counts as done, a deadline or
/// a wording that is the new one already needs nothing, and a second retry only looks again. One that breaks keeps no other from being
/// done; where all break the storage is away, and the portion is done again.
/// </summary>
internal sealed partial class BulkActivity(CaseDesk desk, IPost post, EngineActs engine, IOnPeople people, ILogger<BulkActivity> log)
{
    private static readonly IReadOnlyList<string> Same = ["due.same", "wording.same"];

    [Function(nameof(BulkActivity))]
    public async Task<IReadOnlyList<BulkOutcome>> Run(
        [ActivityTrigger] BulkWork portion, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var (outcomes, broken) = (new List<BulkOutcome>(), 0);
        foreach (var id in portion.Numbers)
            try
            {
                outcomes.Add(await One(orchestrations, id, portion, cancel));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Broke(log, fault, portion.Act.Kind, id);
                if (++broken == portion.Numbers.Count)
                    throw;
                outcomes.Add(new(id, "bulk.fault", []));
            }

        return outcomes;
    }

    private async Task<BulkOutcome> One(DurableTaskClient orchestrations, string id, BulkWork portion, CancellationToken cancel)
    {
        var engineAct = BulkAct.EngineActOf(portion.Act.Kind);
        var (problem, events) = engineAct is { } act
            ? (await OnEngine(orchestrations, id, act, portion, cancel), [])
            : portion.Act.Kind == BulkKind.CircularToPeople ? (await people.Do(portion.Act, id, cancel), [])
            : await OnCase(id, portion, cancel);
        return problem is null ? new(id, null, events)
            : await HasDone(id, portion, cancel) is { } done ? new(id, null, engineAct is null ? [.. CaseEvents.In(done)] : [])
            : Same.Contains(problem.Code) ? new(id, null, events) { WasSo = true }
            : new(id, problem.Code, events);
    }

    private Task<Problem?> OnEngine(
        DurableTaskClient orchestrations, string id, EngineAct act, BulkWork portion, CancellationToken cancel) => portion.IsTrial
        ? engine.Refusal(orchestrations, id, act, portion.Act.Reason, cancel)
        : engine.Do(orchestrations, id, act, portion.Act.Who, portion.Act.Reason, cancel);

    private async Task<(Problem? Problem, IReadOnlyList<CaseEvent> Events)> OnCase(string id, BulkWork portion, CancellationToken cancel)
    {
        if (!ApplicationNumber.TryParse(id, out var number) || await desk.Find(number, cancel) is not { } dossier)
            return (new("case.unknown", ProblemKind.NotFound), []);
        if (portion.IsTrial)
            return (First(CaseDesk.Try(dossier, await desk.SettingOf(dossier.Case, cancel), portion.Act.On).Problems), []);

        var decision = await desk.Decide(number, portion.Act.On, cancel);
        if (decision.TryGet(out var decided))
            await Deliver(decided.Dossier, cancel);
        return (First(decision.Problems), decided?.Events ?? []);
    }

    /// <summary>A letter that cannot leave now is sent by the reconciliation: the act is done.</summary>
    private async Task Deliver(Dossier dossier, CancellationToken cancel)
    {
        try
        {
            await post.Deliver(dossier, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Unsent(log, fault, dossier.Number);
        }
    }

    private static Problem? First(IReadOnlyList<Problem> problems) => problems is [var first, ..] ? first : null;

    /// <summary>The case to which a run that broke off had done it, and whose orchestration it may not have told; else null.</summary>
    private async Task<Dossier?> HasDone(string id, BulkWork portion, CancellationToken cancel) =>
        !portion.IsTrial && ApplicationNumber.TryParse(id, out var number) && await desk.Find(number, cancel) is { } dossier
        && dossier.Trail.Any(entry => entry.At >= portion.Begun && entry.Who == portion.Act.Who && entry.Why == portion.Act.Reason)
            ? dossier
            : null;

    [LoggerMessage(LogLevel.Error, "The bulk act {Kind} broke on {Id}")]
    private static partial void Broke(ILogger log, Exception fault, BulkKind kind, string id);

    [LoggerMessage(LogLevel.Error, "The letters of {Number} could not be sent with a bulk act")]
    private static partial void Unsent(ILogger log, Exception fault, ApplicationNumber number);
}
