using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Objection;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Award;

/// <summary>Opens cases, each with its orchestration.</summary>
internal sealed class CaseStart(ICases cases, IRounds rounds, IPeople people, TimeProvider clock)
{
    /// <summary>The draft of this owner's request with this key, opened now or before.</summary>
    /// <param name="with">What else a new draft begins with.</param>
    public async Task<Result<Dossier>> Open(
        DurableTaskClient orchestrations, string owner, Language language, string key, CancellationToken cancel,
        Func<Change, Round, Change>? with = null)
    {
        var round = await rounds.Current(cancel);
        var now = clock.GetUtcNow();
        if (!round.IsOpenAt(now))
            return new Problem(now < round.Opens ? "round.notopen" : "round.closed", ProblemKind.Conflict);

        var number = await cases.Number(round.Id, owner, key, cancel);
        var setting = new Setting(round, await people.Read(round.Id, cancel), now);
        var opened = SubmissionStage.Open(number, owner, language, setting);
        var dossier = await cases.Find(number, cancel) ?? await cases.Save(with?.Invoke(opened, round) ?? opened, cancel);
        dossier ??= await cases.Find(number, cancel);
        await EnsureOrchestrated(orchestrations, dossier!, cancel);
        return dossier!;
    }

    /// <summary>The objection to a decided case, lodged now or before: a case of its own.</summary>
    public async Task<Result<Dossier>> Object(
        DurableTaskClient orchestrations, Dossier decided, IReadOnlyDictionary<string, string> grounds, Setting setting,
        CancellationToken cancel)
    {
        if (Objected.Of(decided) is { } there)
            return (await cases.Find(there.By, cancel))!;
        if (ObjectionStage.Check(decided, grounds, setting) is { Count: > 0 } problems)
            return Result<Dossier>.Refused(problems);

        var number = await cases.Number(decided.Case.Round, decided.Case.Owner, ObjectionStage.KeyOf(decided.Number), cancel);
        var dossier = await cases.Find(number, cancel)
            ?? await cases.Save(ObjectionStage.Lodge(number, decided, grounds, setting).Value, cancel);
        dossier ??= await cases.Find(number, cancel);
        await EnsureOrchestrated(orchestrations, dossier!, cancel);
        await orchestrations.RaiseEventAsync(number.ToString(), CaseEvent.Name, new CaseEvent(CaseEventKind.Submitted), cancel);
        return dossier!;
    }

    /// <summary>Starts the orchestration of an open case unless there is one: starting it twice would fail.</summary>
    /// <returns>True when it had to be started.</returns>
    public static Task<bool> EnsureOrchestrated(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel) =>
        InstanceStart.Once(orchestrations, nameof(AwardOrchestrator), Checkpoint.Of(dossier), dossier.Number.ToString(), cancel);
}
