using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.List;

/// <summary>
/// All orchestrations of the engine, as they are filtered or as the reader likes to see them, and the history of one from a file.
/// </summary>
internal sealed class InstancesEndpoint(Administrators administrators, TaskHubs hubs, TimeProvider clock)
{
    private const string Route = "kantor/mesin";

    /// <summary>Keeps how the reader likes to see them.</summary>
    private const string Cookie = "ovop-mesin";

    [Function("InstancesGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request, staff, orchestrations, [], cancel), cancel);

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

    /// <summary>Keeps this view in the reader's browser, or forgets it.</summary>
    [Function("InstancesKeep")]
    public Task<IResult> Keep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/ingat")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Read, Gravity.Light, (_, typed) =>
        {
            var (filter, cookies) = (InstanceFilter.Of(name => typed[name].ToString()), request.HttpContext.Response.Cookies);
            var options = new CookieOptions
            {
                HttpOnly = true,
                Secure = request.IsHttps,
                SameSite = SameSiteMode.Strict,
                Path = $"/{Route}",
                MaxAge = TimeSpan.FromDays(365),
            };
            if (typed.ContainsKey("hapus"))
                cookies.Delete(Cookie, options);
            else
                cookies.Append(Cookie, filter.Address(), options);
            return Task.FromResult(Results.LocalRedirect(filter.Address()));
        }, cancel);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, DurableTaskClient orchestrations, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        if (HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue && request.Cookies[Cookie] is { Length: > 0 } kept
            && kept.StartsWith($"{OfficePaths.Instances}?", StringComparison.Ordinal))
            return Results.LocalRedirect(kept);

        var (filter, all) = (InstanceFilter.Of(request.Query), await hubs.All(orchestrations.Name, cancel));
        var (instances, more) = await filter.Find(orchestrations, clock.GetUtcNow(), cancel);
        return Pages.Render<InstancesPage>(
            request.HttpContext,
            new
            {
                Filter = filter,
                Instances = instances,
                More = more,
                Staff = staff,
                Hub = all[0],
                Hubs = all,
                IsKept = request.Cookies.ContainsKey(Cookie),
                Problems = problems,
            });
    }

    private static async Task<IReadOnlyList<DurableTask.Core.History.HistoryEvent>?> Read(IFormFile file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return HistoryFile.Read(await reader.ReadToEndAsync(cancel));
    }
}
