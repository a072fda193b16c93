using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Register.Data;

/// <summary>The register of former days: the list of them, and the files of each.</summary>
internal sealed class SnapshotsEndpoint(Snapshots snapshots)
{
    [Function("SnapshotsPage")]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/arsip")] HttpRequest request, CancellationToken cancel)
    {
        var days = await snapshots.Days(cancel);
        return await PublicCache.KeepPage(request.HttpContext, string.Join(' ', days))
            ?? Pages.Render<SnapshotsPage>(request.HttpContext, new { Days = days });
    }

    [Function("SnapshotFile")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/arsip/{name}")] HttpRequest request,
        string name, CancellationToken cancel)
    {
        var found = (from day in await snapshots.Days(cancel)
                     from kind in Snapshots.Kinds
                     where Snapshots.NameOf(day, kind) == name
                     select kind).FirstOrDefault();
        return found is null || await snapshots.Find(name, cancel) is not { } file
            ? new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext)
            : OpenData.Answer(request.HttpContext, name, () => Results.Bytes(
                file.ToArray(), found == "csv" ? "text/csv; charset=utf-8" : "application/json", name));
    }
}
