using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Administration.Engine.Opening;

/// <summary>Leads to the orchestration of an id, or offers those whose ids begin with what was typed of it.</summary>
internal static class InstanceOpening
{
    /// <summary>The most that are offered.</summary>
    public const int Most = 20;

    /// <summary>The engine may answer with many empty pages before a full one.</summary>
    private const int MostAsked = 5;

    /// <summary>Of an id, in characters.</summary>
    public const int LongestId = 200;

    /// <summary>Its page where the id is whole; else links to those that begin so, or, for the script of the field, their ids.</summary>
    public static async Task<IResult> Answer(
        HttpRequest request, TaskHub hub, DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var typed = request.Query["pengenal"].ToString().Trim();
        if (request.Query["bentuk"] == "json")
            return Results.Json(await Beginning(orchestrations, typed, cancel));

        return typed.Length is > 0 and <= LongestId && await orchestrations.GetInstanceAsync(typed, cancel) is not null
            ? Results.LocalRedirect(hub.Instance(typed))
            : Pages.Render<InstanceIdsPage>(
                request.HttpContext, new { Hub = hub, Typed = typed, Ids = await Beginning(orchestrations, typed, cancel) });
    }

    /// <summary>The ids that begin so, in the order of the engine; none for nothing.</summary>
    public static async Task<IReadOnlyList<string>> Beginning(DurableTaskClient orchestrations, string typed, CancellationToken cancel)
    {
        var (found, asked) = (new List<string>(), 0);
        if (typed.Length is 0 or > LongestId)
            return found;

        var query = new OrchestrationQuery(InstanceIdPrefix: typed, PageSize: Most);
        await foreach (var page in orchestrations.GetAllInstancesAsync(query).AsPages(null, Most).WithCancellation(cancel))
        {
            found.AddRange(page.Values.Select(instance => instance.InstanceId));
            if (found.Count >= Most || ++asked == MostAsked)
                break;
        }

        return [.. found.Take(Most)];
    }
}
