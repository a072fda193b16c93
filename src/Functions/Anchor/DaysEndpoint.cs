using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Anchor;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Anchor;

/// <summary>The daily record for everybody: a page and JSON to keep.</summary>
internal sealed class DaysEndpoint(DayRecords records)
{
    [Function("DaysPage")]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "catatan-harian")] HttpRequest request, CancellationToken cancel)
    {
        var days = await records.All(cancel);
        return await PublicCache.KeepPage(request.HttpContext, Version(days))
            ?? Pages.Render<DaysPage>(request.HttpContext,
                new { Days = days.Reverse().Take(100).ToList(), Total = days.Count, Broken = DayRecord.FirstBroken(days) });
    }

    [Function("DaysJson")]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "catatan-harian.json")] HttpRequest request,
        CancellationToken cancel)
    {
        var days = await records.All(cancel);
        return OpenData.Answer(request.HttpContext, Version(days), () => OpenData.Json(new DaysData("ovop.days/1", days)));
    }

    private static string Version(IReadOnlyList<DayRecord> days) => days is [.., var last] ? last.Seal : "";
}

/// <summary>The record of all days.</summary>
/// <param name="Schema">What this is, and which version of it.</param>
internal sealed record DaysData(string Schema, IReadOnlyList<DayRecord> Days);
