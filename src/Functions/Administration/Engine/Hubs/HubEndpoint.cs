using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Administration.Engine.List;
using Ovop.Functions.Administration.Engine.Opening;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Hubs;

/// <summary>The orchestrations of another hub of the same storage account, to be looked at and taken away as a file.</summary>
[SuppressMessage(
    "DurableTask", "DURABLE1002", Justification = "A client that the host binds is of one hub and does not say where it asks.")]
internal sealed class HubEndpoint(Administrators administrators, TaskHubs hubs, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/mesin/hub/{hub}";

    [Function("HubGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string hub,
        [DurableClient] EngineDoor door, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Of(request, door, hub, async (there, orchestrations) =>
        {
            var filter = InstanceFilter.Of(request.Query) with { Place = there.Address };
            var (instances, more) = await filter.Find(orchestrations, clock.GetUtcNow(), cancel);
            return Pages.Render<InstancesPage>(
                request.HttpContext,
                new
                {
                    Hub = there,
                    Hubs = await hubs.All(door.TaskHubName, cancel),
                    Filter = filter,
                    Instances = instances,
                    More = more,
                    Staff = staff,
                });
        }, cancel), cancel);

    [Function("HubOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/buka")] HttpRequest request, string hub,
        [DurableClient] EngineDoor door, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, _ => Of(request, door, hub, (there, orchestrations) =>
            InstanceOpening.Answer(request, there, orchestrations, cancel), cancel), cancel);

    [Function("HubChart")]
    public Task<IResult> Draw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/gambar/{{what}}.svg")] HttpRequest request, string hub,
        string what, [DurableClient] EngineDoor door, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, _ => Of(request, door, hub, (_, orchestrations) => InstanceFiles.Drawing(
            request.HttpContext, InstanceFilter.Of(request.Query), what, orchestrations, clock.GetUtcNow(), cancel), cancel), cancel);

    [Function("HubExport")]
    public Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/unduh")] HttpRequest request, string hub,
        [DurableClient] EngineDoor door, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Export, Gravity.Light, (staff, typed) => Of(request, door, hub, (there, orchestrations) =>
            InstanceFiles.Table(
                request.HttpContext, staff, typed,
                InstanceFilter.Of(name => typed[name].ToString()) with { Place = there.Address }, orchestrations, log, clock.GetUtcNow(),
                cancel), cancel), cancel);

    private async Task<IResult> Of(
        HttpRequest request, EngineDoor door, string hub, Func<TaskHub, DurableTaskClient, Task<IResult>> answer,
        CancellationToken cancel) => await hubs.Find(door, hub, cancel) is { } orchestrations
        ? await answer(new(hub, false), orchestrations)
        : StaffCases.Unknown.ToHttp(request.HttpContext);
}
