using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Register.Data;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Api;

/// <summary>Applications for programs: a dinas reads those of its province by a key, an applicant the own ones by the session.</summary>
internal sealed class ApplicationsApi(ApiKeys keys, Sessions sessions, CaseDesk desk, ICases cases, AllCases all)
{
    /// <summary>The most on one page.</summary>
    public const int PageSize = 50;

    private static readonly Problem Unknown = new("case.unknown", ProblemKind.NotFound);

    [Function("ApiApplications")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/applications")] HttpRequest request,
        CancellationToken cancel) =>
        Answer(request, async reader =>
        {
            var after = request.Query["after"].ToString();
            var rest = (await Numbers(reader, cancel))
                .Where(number => after.Length == 0 || string.CompareOrdinal(number.ToString(), after) > 0).ToList();
            var (views, unreadable) = await rest.Take(PageSize).Each((number, stop) => Read(reader, number, stop), cancel);
            return OpenData.Json(new ApplicationPage(
                views, rest.Count > PageSize ? $"/api/v1/applications?after={rest[PageSize - 1]}" : null,
                unreadable.Count > 0 ? [.. unreadable.Select(unread => $"{unread.Number}")] : null));
        }, cancel);

    [Function("ApiApplication")]
    public Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/applications/{number}")] HttpRequest request,
        string number, CancellationToken cancel) =>
        Answer(request, async reader => ApplicationNumber.TryParse(number, out var known) && await Read(reader, known, cancel) is { } view
            ? OpenData.Json(view)
            : Unknown.ToHttp(request.HttpContext), cancel);

    /// <summary>Answers whoever shows a key that holds, or is signed in as an applicant.</summary>
    private async Task<IResult> Answer(HttpRequest request, Func<Reader, Task<IResult>> answer, CancellationToken cancel)
    {
        var shown = request.Headers.Authorization.ToString();
        if (shown.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            var used = await keys.Use(shown["Bearer ".Length..].Trim(), cancel);
            return used.TryGet(out var key) ? await answer(new(key.Scope, key.Of))
                : used.Problems[0] == ProblemAnswers.NoCredentials ? Unauthorized(request.HttpContext)
                : used.Problems.ToHttp(request.HttpContext);
        }

        return sessions.Read(request.HttpContext) is { Kind: SessionKinds.Applicant } session
            ? await answer(new(KeyScope.Owner, session.Email))
            : Unauthorized(request.HttpContext);
    }

    private static IResult Unauthorized(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemAnswers.NoCredentials.ToHttp(http);
    }

    /// <summary>By number. A dinas does not see drafts: they are still the applicant's own.</summary>
    private async Task<IReadOnlyList<ApplicationNumber>> Numbers(Reader reader, CancellationToken cancel)
    {
        if (reader.Scope == KeyScope.Owner)
            return [.. (await cases.OwnedBy(reader.Of, cancel)).Order()];

        return
        [
            .. (await all.Read(cancel)).Where(line => line.Province == reader.Of && line.SubmittedAt is not null)
                .Select(line => line.Number).Order(),
        ];
    }

    /// <summary>Null for what the reader may not see, as for what there is not.</summary>
    private async Task<ApplicationView?> Read(Reader reader, ApplicationNumber number, CancellationToken cancel)
    {
        if (await desk.Find(number, cancel) is not { } dossier || !reader.MaySee(dossier))
            return null;
        if (reader.Scope == KeyScope.Owner)
            dossier = await desk.Open(dossier, reader.Of, cancel);

        return ApplicationView.Of(dossier, (await desk.SettingOf(dossier.Case, cancel)).Round);
    }

    /// <summary>Who reads.</summary>
    private sealed record Reader(KeyScope Scope, string Of)
    {
        public bool MaySee(Dossier dossier) => ApiKey.MaySee(Scope, Of, dossier);
    }
}
