using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Administration.Engine.Templates;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Runs;

/// <summary>One orchestration that is no case's: what the engine has of it, and what may be done to it.</summary>
internal sealed class InstanceEndpoint(Administrators administrators, EngineActs acts, EngineTemplates templates, StaffLog log)
{
    private const string Route = "kantor/mesin/jalan/{id}";

    /// <summary>A case's has a page of its own, which notes who saw it.</summary>
    [Function("InstanceGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => ApplicationNumber.TryParse(id, out var number)
            ? Results.LocalRedirect(number.OfficeEngine)
            : await Page(request, staff, orchestrations, id, [], cancel), cancel);

    [Function("InstanceTake")]
    public Task<IResult> Take(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/{{what}}")] HttpRequest request, string id,
        string what, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async _ => EngineTaken.Of(
            request.HttpContext, ApplicationNumber.TryParse(id, out var _) ? null : await EngineRun.Find(orchestrations, id, cancel), what),
            cancel);

    [Function("InstancePost")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(EngineEndpoint.IsGrave), async (staff, typed) =>
        {
            if (ApplicationNumber.TryParse(id, out var _) || EngineEndpoint.ActOf(typed) is not { } act)
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            var (reason, does) = (typed["alasan"].ToString().Trim(), typed["langkah"] == "lakukan");
            var refused = does
                ? await acts.Do(orchestrations, id, act, staff.Contact.Id, reason, cancel)
                : await acts.Refusal(orchestrations, id, act, reason, cancel);
            if (refused is not null)
                return await Page(request, staff, orchestrations, id, [refused], cancel);
            if (!does)
                return await Preview(request, orchestrations, id, act, reason, cancel);

            await log.Add(staff.Contact.Id, "instance.act", reason, cancel, ("id", id), ("deed", $"{act}"));
            return Results.LocalRedirect(act == EngineAct.Purge ? OfficePaths.Instances : OfficePaths.Instance(id));
        }, cancel);

    private static async Task<IResult> Preview(
        HttpRequest request, DurableTaskClient orchestrations, string id, EngineAct act, string reason, CancellationToken cancel)
    {
        var run = await EngineRun.Find(orchestrations, id, cancel);
        return Pages.Render<EnginePreviewPage>(request.HttpContext, new
        {
            Id = id,
            Address = OfficePaths.Instance(id),
            Act = act,
            Status = run?.Metadata.RuntimeStatus,
            Entries = run?.History.Count ?? 0,
            Reason = reason,
        });
    }

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, DurableTaskClient orchestrations, string id, IReadOnlyList<Problem> problems,
        CancellationToken cancel) => await EngineRun.Find(orchestrations, id, cancel) is { } run
        ? Pages.Render<InstancePage>(request.HttpContext, new
        {
            Hub = new TaskHub(orchestrations.Name, true),
            Run = run,
            View = EngineView.Of(request.Query),
            Own = await templates.Of(run, EngineView.Of(request.Query), cancel),
            Acts = staff.May(Access.Act) ? EngineActs.Open(run.Metadata.RuntimeStatus) : [],
            Problems = problems,
        })
        : StaffCases.Unknown.ToHttp(request.HttpContext);
}
