using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Register.FalseStars;

/// <summary>Whoever sees a false star tells the office, without signing in.</summary>
internal sealed class FalseStarEndpoint(FalseStarTasks tasks, TimeProvider clock)
{
    private const string Route = "bintang-palsu";

    [Function("FalseStarGet")]
    public static IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request) =>
        Page(request, Guid.NewGuid(), request.Query.ContainsKey("terkirim"));

    [Function("FalseStarPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        Forms.Answer(request, async typed =>
        {
            if (!Guid.TryParseExact(typed["kunci"], "n", out var key))
                return Page(request, Guid.NewGuid(), false, Forms.Malformed);

            var seen = new FalseStar(key.ToString("n"), Text("nomor"), Text("tempat"), Text("cerita"), Text("surel"), clock.GetUtcNow());
            if (seen.Check().ToArray() is { Length: > 0 } problems)
                return Page(request, key, false, problems);

            await tasks.Add(seen, cancel);
            return Results.LocalRedirect($"/{Route}?terkirim");

            string Text(string name) => typed[name].ToString().Trim();
        });

    private static IResult Page(HttpRequest request, Guid key, bool isSent, params Problem[] problems) => Pages.Render<FalseStarPage>(
        request.HttpContext,
        new { Key = key.ToString("n"), Number = request.Query["nomor"].ToString(), IsSent = isSent, Problems = problems });
}
