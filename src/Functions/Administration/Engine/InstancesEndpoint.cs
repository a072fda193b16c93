using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine;

/// <summary>All orchestrations of the engine, and the history of one from a file.</summary>
internal sealed class InstancesEndpoint(Administrators administrators, TimeProvider clock)
{
    private const string Route = "kantor/mesin";

    [Function("InstancesGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => await Page(request, staff, orchestrations, [], cancel), cancel);

    /// <summary>
    /// Shows a history that was taken away from here or elsewhere, and whether the code that runs now could go on from it. Nothing is
    /// kept.
    /// </summary>
    [BodyLimit(HistoryFile.MostBytes)]
    [Function("InstancesPost")]
    public Task<IResult> Replayed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            if (typed.Files.GetFile("riwayat") is not { } file || await Read(file, cancel) is not { } history)
                return await Page(request, staff, orchestrations, [new("engine.file", Field: "riwayat")], cancel);

            return Pages.Render<ReplayPage>(
                request.HttpContext, new { Steps = EngineStep.Of(history), Deviation = Replay.Deviation(history) });
        }, cancel);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, DurableTaskClient orchestrations, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var filter = InstanceFilter.Of(request.Query);
        var (instances, more) = await filter.Find(orchestrations, clock.GetUtcNow(), cancel);
        return Pages.Render<InstancesPage>(
            request.HttpContext,
            new { Filter = filter, Instances = instances, More = more, MayAct = staff.May(Access.Act), Problems = problems });
    }

    private static async Task<IReadOnlyList<DurableTask.Core.History.HistoryEvent>?> Read(IFormFile file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return HistoryFile.Read(await reader.ReadToEndAsync(cancel));
    }
}
