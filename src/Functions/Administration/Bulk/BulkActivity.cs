using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Engine;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>
/// Does a portion, or tries it. It may run again after a half-done run: what the trail has of this very act counts as done, a deadline or
/// a wording that is the new one already needs nothing, and a second retry only looks again. One that breaks keeps no other from being
/// done; where all break the storage is away, and the portion is done again.
/// </summary>
internal sealed partial class BulkActivity(CaseDesk desk, IPost post, EngineActs engine, ILogger<BulkActivity> log)
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
        var (problem, events) = BulkAct.EngineActOf(portion.Act.Kind) is { } act
            ? (await OnEngine(orchestrations, id, act, portion, cancel), [])
            : await OnCase(id, portion, cancel);
        return problem is null || await IsDone(id, portion, cancel) ? new(id, null, events)
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
            await post.Deliver(decided.Dossier, cancel);
        return (First(decision.Problems), decided?.Events ?? []);
    }

    private static Problem? First(IReadOnlyList<Problem> problems) => problems is [var first, ..] ? first : null;

    /// <summary>Whether a run that broke off had done it.</summary>
    private async Task<bool> IsDone(string id, BulkWork portion, CancellationToken cancel) =>
        !portion.IsTrial && ApplicationNumber.TryParse(id, out var number) && await desk.Find(number, cancel) is { } dossier
        && dossier.Trail.Any(entry => entry.At >= portion.Begun && entry.Who == portion.Act.Who && entry.Why == portion.Act.Reason);

    [LoggerMessage(LogLevel.Error, "The bulk act {Kind} broke on {Id}")]
    private static partial void Broke(ILogger log, Exception fault, BulkKind kind, string id);
}
