using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.Runs;
using Ovop.Functions.Administration.Engine.Templates;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Hubs;

/// <summary>One orchestration of another hub of the same storage account, to be looked at.</summary>
[SuppressMessage(
    "DurableTask", "DURABLE1002", Justification = "A client that the host binds is of one hub and does not say where it asks.")]
internal sealed class HubInstanceEndpoint(
    Administrators administrators, StaffCases cases, CaseDesk desk, TaskHubs hubs, EngineTemplates templates)
{
    private const string Route = "kantor/mesin/hub/{hub}/jalan/{id}";

    [Function("HubInstanceGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string hub, string id,
        [DurableClient] EngineDoor door, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, _ => Of(request, door, hub, id, "engine", async run =>
        {
            var view = EngineView.Of(request.Query);
            return Pages.Render<InstancePage>(
                request.HttpContext,
                new { Hub = new TaskHub(hub, false), Run = run, View = view, Own = await templates.Of(run, view, cancel) });
        }, cancel), cancel);

    [Function("HubInstanceTake")]
    public Task<IResult> Take(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/{{what}}")] HttpRequest request, string hub, string id,
        string what, [DurableClient] EngineDoor door, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, _ => Of(
            request, door, hub, id, "history", run => Task.FromResult(EngineTaken.Of(request.HttpContext, run, what)), cancel), cancel);

    /// <summary>Whatever act it is.</summary>
    [Function("HubInstancePost")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, (_, _) => Task.FromResult(
            new Problem("hub.other", ProblemKind.Forbidden).ToHttp(request.HttpContext)), cancel);

    /// <summary>One with the number of a case is seen by whom the case is open to, and the log of readings says so.</summary>
    private async Task<IResult> Of(
        HttpRequest request, EngineDoor door, string hub, string id, string what, Func<EngineRun, Task<IResult>> answer,
        CancellationToken cancel)
    {
        return ApplicationNumber.TryParse(id, out var number) && await desk.Find(number, cancel) is not null
            ? await cases.Answer(request, Access.Read, id, what, (_, _, _) => Found(), cancel)
            : await Found();

        async Task<IResult> Found() =>
            await hubs.Find(door, hub, cancel) is { } orchestrations && await EngineRun.Find(orchestrations, id, cancel) is { } run
                ? await answer(run)
                : StaffCases.Unknown.ToHttp(request.HttpContext);
    }
}
