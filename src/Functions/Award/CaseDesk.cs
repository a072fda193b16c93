using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Register;
using Ovop.Core.Sharing;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Award;

/// <summary>
/// Where every decision about a case is taken: read, decide, write, and only then tell. A person's act goes by <see cref="Act"/>, what is
/// only noted by <see cref="Note"/>; <see cref="Decide"/> alone is for the engine, which tells and sends by itself.
/// </summary>
internal sealed class CaseDesk(ICases cases, IRounds rounds, IPeople people, IRegister register, IPost post, TimeProvider clock)
{
    public Task<Dossier?> Find(ApplicationNumber number, CancellationToken cancel) => cases.Find(number, cancel);

    /// <summary>What a rule may look at for this case, now.</summary>
    public async Task<Setting> SettingOf(Case head, CancellationToken cancel) =>
        new(await rounds.At(head.Round, head.RoundHash, cancel), await people.Read(head.Round, cancel), clock.GetUtcNow())
        {
            Present = await rounds.Calendar(head.Round, cancel),
            Wording = await rounds.Find(head.Round, cancel),
        };

    /// <summary>What deciding by a rule would do, with nothing written, for previews: the rule's problems, or <c>case.own</c>.</summary>
    public static Result<Change> Try(Dossier dossier, Setting setting, Func<Dossier, Setting, Result<Change>> rule) =>
        rule(dossier, setting) is var decision && decision.TryGet(out var change)
            && Parties.NobodyActsOnTheirOwnCase(Moves.Proven(change), setting.People) is { } own
            ? own
            : decision;

    /// <summary>Notes that somebody who was given access has opened the case, the first time; an owner's opening is not noted.</summary>
    public async Task<Dossier> Open(Dossier dossier, string email, CancellationToken cancel) =>
        Grants.IsUnopened(dossier, email)
            && (await Note(dossier.Number, (latest, now) => Grants.Open(latest, email, now), cancel)).TryGet(out var opened)
            ? opened
            : dossier;

    /// <summary>
    /// Applies a rule to the case as it stands, again if somebody else was faster. Whoever is on the applicant's side decides
    /// nothing in another capacity, whatever the rule; the trail keeps name and office as of the act.
    /// </summary>
    /// <returns>The dossier afterwards with the events to tell, the rule's problems, <c>case.own</c> or <c>case.unknown</c>.</returns>
    public Task<Result<Decided>> Decide(
        ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule, CancellationToken cancel) =>
        DecideOn(null, number, rule, cancel);

    /// <param name="known">As the case was read just now; it is read again where that is overtaken, or would be refused.</param>
    private async Task<Result<Decided>> DecideOn(
        Dossier? known, ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule, CancellationToken cancel)
    {
        using var step = CaseTraces.Begin("decide", number);
        for (; ; known = null)
        {
            if ((known ?? await cases.Find(number, cancel)) is not { } dossier)
                return new Problem("case.unknown", ProblemKind.NotFound);

            var setting = await SettingOf(dossier.Case, cancel);
            var decision = Try(dossier, setting, rule);
            if (decision.TryGet(out var change) && await cases.Save(change.WithSignatures(setting.People), cancel) is { } after)
                return new Decided(after, change, setting);
            if (!decision.IsOk && known is null)
                return Result<Decided>.Refused(decision.Problems);
        }
    }

    /// <summary>
    /// The one way in which a person acts on a case: it is decided and written, the orchestration is told, the letters of the act leave
    /// and the register shows what came of it. Where the case goes on, its orchestration sends the letters; an event that cannot be told
    /// now, or a letter that cannot leave, is made good by the reconciliation.
    /// </summary>
    public async Task<Result<Dossier>> Act(
        DurableTaskClient orchestrations, ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule,
        CancellationToken cancel) =>
        await Done(orchestrations, await Decide(number, rule, cancel), cancel);

    /// <summary>
    /// The same on a case as this request has read it, which is not read again unless somebody was faster. Its letters may be older than
    /// what storage has, since those are marked beside the case.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rule changes a letter.</exception>
    public async Task<Result<Dossier>> ActOn(
        DurableTaskClient orchestrations, Dossier known, Func<Dossier, Setting, Result<Change>> rule, CancellationToken cancel) =>
        await Done(
            orchestrations,
            await DecideOn(known, known.Number, (dossier, setting) => LettersMustStay(rule(dossier, setting)), cancel), cancel);

    private static Result<Change> LettersMustStay(Result<Change> decision) =>
        decision.TryGet(out var change) && change.Parts.Any(part => part.Value is Letter && change.Before.Has(part.Key))
            ? throw new InvalidOperationException($"{change.Case.Number}: a letter may have changed since the case was read.")
            : decision;

    private async Task<Result<Dossier>> Done(DurableTaskClient orchestrations, Result<Decided> decision, CancellationToken cancel)
    {
        if (!decision.TryGet(out var decided))
            return Result<Dossier>.Refused(decision.Problems);

        foreach (var happened in decided.Events.Where(happened => happened.MattersIn(decided.Dossier.Case.State)))
            await Tell(orchestrations, decided, happened, cancel);
        if (decided.Dossier.Case.State == CaseState.Published)
            await register.Show(decided.Dossier, cancel);
        if (decided.LeavesLetters)
            await post.Deliver(decided.Dossier, cancel);

        return decided.Dossier;
    }

    /// <summary>
    /// The engine refuses an event to an orchestration that is not there, as after a loss of its hub: it is made anew. To one that has
    /// ended with its case, as when a button is pressed twice, nothing is left to be told; any other is told once more.
    /// </summary>
    private static async Task Tell(DurableTaskClient orchestrations, Decided decided, CaseEvent happened, CancellationToken cancel)
    {
        var id = decided.Dossier.Number.ToString();
        try
        {
            await orchestrations.RaiseEventAsync(id, CaseEvent.Name, happened, cancel);
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            if (!await CaseStart.EnsureOrchestrated(orchestrations, decided.Dossier, cancel)
                && CaseEvents.Untold(decided.Dossier, decided.Setting).Count == 0
                && await orchestrations.GetInstanceAsync(id, cancel) is { IsCompleted: true })
                return;

            await orchestrations.RaiseEventAsync(id, CaseEvent.Name, happened, cancel);
        }
    }

    /// <summary>Writes down what concerns nobody else: that something was opened, taken away, done to the engine.</summary>
    /// <exception cref="InvalidOperationException">Somebody would have to be told or written to: it is an act.</exception>
    public async Task<Result<Dossier>> Note(
        ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule, CancellationToken cancel)
    {
        var decision = await Decide(number, (dossier, setting) => Silent(rule(dossier, setting)), cancel);
        return decision.TryGet(out var decided) ? decided.Dossier : Result<Dossier>.Refused(decision.Problems);
    }

    private static Result<Change> Silent(Result<Change> decision) =>
        decision.TryGet(out var change) && (change.Events.Count > 0 || change.Parts.Values.Any(part => part is Letter))
            ? throw new InvalidOperationException($"{change.Case.Number}: what tells or writes to anybody is an act.")
            : decision;

    /// <summary>Has the case follow the people of the award as they are now (<see cref="Succession"/>).</summary>
    public Task<Result<Dossier>> Follow(DurableTaskClient orchestrations, ApplicationNumber number, CancellationToken cancel) =>
        Act(orchestrations, number, Succession.Follow, cancel);

    /// <summary>The same of a case as it was read just now: one that follows them already is not read again.</summary>
    public async Task<Result<Dossier>> Follow(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel) =>
        Try(dossier, await SettingOf(dossier.Case, cancel), Succession.Follow) is var follows
            && follows.TryGet(out var change) && change.IsEmpty && change.Events.IsEmpty
            ? dossier
            : await Follow(orchestrations, dossier.Number, cancel);

    /// <summary>
    /// Makes good what was lost on the way: an open case has its orchestration, and one that should have gone on is told all that
    /// happened.
    /// </summary>
    /// <returns>What had been lost: <see cref="Repair.Instance"/>, <see cref="Repair.Events"/>.</returns>
    public async Task<IReadOnlyList<Repair>> TellAgain(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel)
    {
        var untold = CaseEvents.Untold(dossier, await SettingOf(dossier.Case, cancel));
        var started = (!dossier.Case.State.IsEnd() || untold.Count > 0)
            && await CaseStart.EnsureOrchestrated(orchestrations, dossier, cancel);
        foreach (var happened in untold)
            await orchestrations.RaiseEventAsync(dossier.Number.ToString(), CaseEvent.Name, happened, cancel);

        return [.. started ? [Repair.Instance] : Array.Empty<Repair>(), .. untold.Count > 0 ? [Repair.Events] : Array.Empty<Repair>()];
    }

    /// <summary>
    /// Has the case that is objected to know of its objection, and of what came of it; the public sees a star that was replaced.
    /// </summary>
    public async Task Tie(Dossier objection, CancellationToken cancel)
    {
        var decided = await Decide(
            ObjectionCase.Of(objection)!.Against,
            (against, setting) =>
                objection.Case.State.IsEnd()
                    ? ObjectionStage.Conclude(against, objection, setting)
                    : ObjectionStage.Note(against, objection, setting),
            cancel);
        if (decided.Value.Dossier.Case.State == CaseState.Published)
            await register.Show(decided.Value.Dossier, cancel);
    }
}

/// <summary>What the reconciliation made good in a case: its orchestration, events that it had missed, files, letters.</summary>
public enum Repair { Instance = 0, Events = 1, Files = 2, Letters = 3 }
