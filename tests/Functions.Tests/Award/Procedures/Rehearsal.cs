using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>A case played through the real orchestrator, activity and rules in the in-process host; only storage is in memory.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private readonly DurableTaskTestHost _host;
    private readonly ICases _cases;
    private readonly IPost _post;
    private readonly CaseDesk _desk;
    private readonly CaseStart _start;
    private readonly FixedRound _people;

    private Rehearsal(DurableTaskTestHost host, ICases cases, IPost post, CaseDesk desk, CaseStart start, Outlet outlet, Round round, FixedRound people) =>
        (_host, _cases, _post, _desk, _start, Outlet, Round, _people) = (host, cases, post, desk, start, outlet, round, people);

    public Round Round { get; }

    public Outlet Outlet { get; }

    public ApplicationNumber Number { get; private set; }

    public CaseDesk Desk => _desk;

    public DurableTaskClient Engine => _host.Client;

    /// <summary>How a decision's events are told, where it is not as the product does.</summary>
    public Func<IReadOnlyList<CaseEvent>, Task>? Messenger { get; set; }

    public static Task<Rehearsal> Begin(Action<JsonNode>? edit = null)
    {
        var cases = new InMemoryCases();
        var outlet = new Outlet(cases);
        return Begin(cases, outlet, outlet, TimeProvider.System, edit, outlet);
    }

    public static async Task<Rehearsal> Begin(ICases cases, IRegister register, IPost post, TimeProvider clock, Action<JsonNode>? edit = null, Outlet? outlet = null, ILoggerFactory? logs = null)
    {
        var round = Scenery.RoundOf(edit);
        var fixedRound = new FixedRound(round, Cast.Of(assessors: 8));
        var desk = new CaseDesk(cases, fixedRound, fixedRound, register, post, clock);
        var activity = new AdvanceActivity(desk, register, post, new Unnoted(), (logs ?? NullLoggerFactory.Instance).CreateLogger<AdvanceActivity>());
        var bulk = new BulkActivity(desk, post, new EngineActs(desk), new NoPeople(), NullLogger<BulkActivity>.Instance);
        DurableTaskTestHost? host = null;
        host = await Scenery.AwardHost(logs, number => activity.Run(number, CancellationToken.None), more: registry => registry.AddBulk(bulk, () => host!.Client));
        return new(host, cases, post, desk, new(cases, fixedRound, fixedRound, clock), outlet ?? new(cases), round, fixedRound);
    }

    /// <summary>Opens a case, and after it another; from then on the rehearsal is about that.</summary>
    public async Task Open() =>
        Number = (await Blows.Insist(() => _start.Open(_host.Client, "sri@contoh.id", Language.Indonesian, $"key {Number}", CancellationToken.None))).Value.Number;

    /// <summary>Objects to the present case, or another; from then on the rehearsal is about the objection.</summary>
    public async Task Object(ApplicationNumber? other = null)
    {
        var decided = await Dossier(other ?? Number);
        var grounds = new Dictionary<string, string> { ["P1.1"] = "Bahan baku kami seluruhnya dari desa ini." };
        var setting = await _desk.SettingOf(decided.Case, CancellationToken.None);
        Number = (await Blows.Insist(() => _start.Object(_host.Client, decided, grounds, setting, CancellationToken.None))).Value.Number;
    }

    /// <summary>The people of the award change, and the case follows.</summary>
    public async Task Change(Func<People, People> people)
    {
        _people.People = people(_people.People);
        (await _desk.Follow(_host.Client, Number, CancellationToken.None)).Problems.ShouldBeEmpty();
    }

    /// <summary>What a rule may look at now.</summary>
    public async Task<Setting> Setting() => await _desk.SettingOf((await Dossier()).Case, CancellationToken.None);

    /// <summary>Decides and tells, as an endpoint does; again when an error is shown, as people do.</summary>
    public async Task Do(Func<Dossier, Setting, Result<Change>> rule)
    {
        if (Messenger is null)
        {
            (await Blows.Insist(() => _desk.Act(_host.Client, Number, rule, CancellationToken.None))).Problems.ShouldBeEmpty();
            return;
        }

        var decision = await Blows.Insist(() => _desk.Decide(Number, rule, CancellationToken.None));
        decision.Problems.ShouldBeEmpty();
        await Messenger(decision.Value.Events);
    }

    /// <summary>Does an act to this case and to others, as an orchestration of its own; what became of it.</summary>
    public async Task<BulkProgress> DoToAll(BulkAct act, params IEnumerable<ApplicationNumber> others)
    {
        var work = new BulkWork(act, [$"{Number}", .. others.Select(other => $"{other}")]) { Begun = TimeProvider.System.GetUtcNow() };
        var id = await _host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(BulkOrchestrator), work);
        var instance = await _host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        return instance.ReadOutputAs<BulkProgress>()!;
    }

    /// <summary>Does an act to the orchestration itself.</summary>
    public async Task<Problem?> Do(EngineAct act, string? told = null) =>
        await new EngineActs(_desk).Do(_host.Client, await Dossier(), act, Cast.Administrator.Id, "Mesin macet.", CancellationToken.None, told);

    /// <summary>Decides without telling: the event is lost.</summary>
    public async Task DoUntold(Func<Dossier, Setting, Result<Change>> rule) =>
        (await _desk.Decide(Number, rule, CancellationToken.None)).Problems.ShouldBeEmpty();

    public Task Tell(CaseEvent happened) => _host.Client.RaiseEventAsync(Number.ToString(), CaseEvent.Name, happened);

    public Task<Dossier> Dossier() => Dossier(Number);

    public async Task<Dossier> Dossier(ApplicationNumber number) => (await _cases.Find(number, CancellationToken.None))!;

    /// <summary>What the reconciliation does for a case; what it had to make good.</summary>
    internal async Task<IReadOnlyList<Repair>> Reconcile()
    {
        var dossier = await Dossier();
        var told = await _desk.TellAgain(_host.Client, dossier, CancellationToken.None);
        return await _post.Deliver(dossier, CancellationToken.None) > 0 ? [.. told, Repair.Letters] : told;
    }

    /// <summary>Waits for one of several cases.</summary>
    public async Task<Dossier> Reaches(ApplicationNumber number, CaseState state)
    {
        await Eventually.Holds(async () => (await Dossier(number)).Case.State == state);
        return await Dossier(number);
    }

    public Task<Dossier> Until(CaseState state) => Until(dossier => dossier.Case.State == state, $"{state}");

    public async Task<Dossier> Until(Func<Dossier, bool> reached, [CallerArgumentExpression(nameof(reached))] string what = "")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await Dossier()) is var dossier && !reached(dossier))
            await (patience.IsCancellationRequested
                ? throw new TimeoutException($"The case is in {dossier.Case.State}; awaited was {what}.")
                : Task.Delay(20));

        return await Dossier();
    }

    /// <summary>The orchestration's result once it has ended.</summary>
    public async Task<CaseState> Ended()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var instance = await _host.Client.WaitForInstanceCompletionAsync(Number.ToString(), getInputsAndOutputs: true, patience.Token);
        instance.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, instance.FailureDetails?.ToString());
        return instance.ReadOutputAs<CaseState>();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
