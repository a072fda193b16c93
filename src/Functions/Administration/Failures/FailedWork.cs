using System.Text.RegularExpressions;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Offices.HandingOver;
using Ovop.Functions.Reconciling;

namespace Ovop.Functions.Administration.Failures;

/// <summary>Gathers what failed anywhere, and has it tried again.</summary>
internal sealed partial class FailedWork(
    AllCases cases, FailureLog noted, HookCalls calls, WebhookSender hooks, CaseDesk desk, IPost post, DocumentReception reception,
    EngineActs engine, Reconciliation reconciliation, SuccessionRun succession, ILogger<FailedWork> log)
{
    /// <summary>The most of one kind that are gathered or tried again at a time.</summary>
    public const int Most = 100;

    private const int LongestCause = 200;

    /// <summary>All of it, the oldest first.</summary>
    public async Task<IReadOnlyList<Failure>> All(DurableTaskClient orchestrations, CancellationToken cancel) =>
        await Of(await cases.Read(cancel), orchestrations, cancel);

    /// <summary>All of it, where these are all the cases that there are.</summary>
    public async Task<IReadOnlyList<Failure>> Of(
        IReadOnlyList<BoardLine> lines, DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var found = Failure.Known(lines, await noted.All(cancel)).ToList();
        var unsent = lines.Where(line => line.UnsentLetters > 0).OrderBy(line => line.UnsentSince).Take(Most).ToList();
        var read = await unsent.Select(line => line.Number).Each(desk.Find, cancel);
        found.AddRange(read.Found.SelectMany(Failure.Of));
        found.AddRange(
            from unread in read.Unreadable
            where !found.Any(failure => failure.Kind == FailureKind.Reconciliation && failure.Number == unread.Number)
            select Failure.Of(unread, unsent.First(line => line.Number == unread.Number)));
        await foreach (var (call, _) in calls.GivenUp(cancel))
            found.Add(Failure.Of(call));
        var failed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed], PageSize: Most, FetchInputsAndOutputs: true);
        await foreach (var instance in orchestrations.GetAllInstancesAsync(failed).WithCancellation(cancel))
            found.Add(new(FailureKind.Orchestration, CauseOf(instance), instance.InstanceId, [], instance.LastUpdatedAt)
            {
                Number = ApplicationNumber.TryParse(instance.InstanceId, out var number) ? number : null,
            });

        return [.. found.OrderBy(failure => failure.Since)];
    }

    /// <summary>
    /// What failed and why: the first line, as a form brings it back, without the numbers, ids and addresses in which one failure differs
    /// from another.
    /// </summary>
    private static string CauseOf(OrchestrationMetadata instance) => instance.FailureDetails is { } why
        ? $"{instance.Name}: {Varying.Replace(FirstLine(EngineStep.Masked(why.ErrorMessage)), "#")}" is var cause
            && cause.Length > LongestCause ? $"{cause[..LongestCause]}…" : cause
        : instance.Name;

    private static string FirstLine(string text) => TypedText.Of(text).Trim().Split('\n')[0].TrimEnd();

    /// <summary>An id in groups, a word of hexadecimal digits that holds a decimal one, or a number within another word.</summary>
    [GeneratedRegex(
        "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
        + "|(?<![0-9A-Za-z])(?=[A-Fa-f]*[0-9])(?>[0-9A-Fa-f]+)(?![0-9A-Za-z])|[0-9]+")]
    private static partial Regex Varying { get; }

    /// <summary>
    /// Tries all of one cause again, each with the reason in the trail where it is an act on the case. One that breaks stays a failure
    /// and keeps no other from being tried.
    /// </summary>
    /// <returns>How many could be tried; or <c>act.reason</c>.</returns>
    public async Task<Result<int>> Again(
        DurableTaskClient orchestrations, FailureKind kind, string cause, string who, string reason, CancellationToken cancel)
    {
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var tried = 0;
        var same = (await All(orchestrations, cancel)).Where(failure => failure.Kind == kind && failure.Cause == cause)
            .DistinctBy(failure => (failure.Subject, kind == FailureKind.Hook ? failure.For[0] : ""));
        foreach (var failure in same.Take(Most))
            try
            {
                tried += await Again(orchestrations, failure, who, reason, cancel) ? 1 : 0;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Broke(log, fault, failure.Kind, failure.Subject);
                if (failure.Kind == FailureKind.Activity)
                    await noted.Note(failure.Kind, failure.Subject, FailureLog.CauseOf(fault));
            }

        return tried;
    }

    private async Task<bool> Again(DurableTaskClient orchestrations, Failure failure, string who, string reason, CancellationToken cancel)
    {
        if (failure.Kind == FailureKind.Hook)
            return await hooks.Again(failure.For[0], cancel) > 0;
        if (failure.Kind == FailureKind.Handover)
            return await succession.PassDue(orchestrations, failure.Subject, cancel);
        if (failure is { Kind: FailureKind.Orchestration, Number: null })
            return await BulkStart.Again(orchestrations, failure.Subject, cancel);
        if (failure.Number is not { } number || await desk.Find(number, cancel) is not { } dossier)
            return false;

        switch (failure.Kind)
        {
            case FailureKind.Orchestration:
                return await engine.Do(orchestrations, dossier, EngineAct.Restart, who, reason, cancel) is null;
            case FailureKind.Activity or FailureKind.Stopped:
                return (await desk.Act(
                    orchestrations, number, (latest, setting) => Interventions.Retry(latest, who, reason, setting.Now), cancel)).IsOk;
            case FailureKind.Letter:
                var resent = await desk.Decide(number, (latest, setting) => Interventions.ResendLost(latest, who, reason, setting), cancel);
                return resent.TryGet(out var decided) && await post.Deliver(decided.Dossier, cancel) > 0;
            case FailureKind.Scan:
                await reception.ReceiveAll(orchestrations, dossier, cancel);
                return true;
            case FailureKind.Reconciliation:
                await reconciliation.Of(orchestrations, number, cancel);
                return true;
            case FailureKind.Erasure:
                return false;
            default:
                throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, null);
        }
    }

    [LoggerMessage(LogLevel.Error, "Trying {Kind} {Subject} again broke")]
    private static partial void Broke(ILogger log, Exception fault, FailureKind kind, string subject);
}
