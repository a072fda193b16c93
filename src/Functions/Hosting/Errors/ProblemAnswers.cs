using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Hosting.Errors;

/// <summary>Refusals as HTTP: a page for browsers, problem details (RFC 9457) for everything else.</summary>
public static class ProblemAnswers
{
    /// <summary>A program showed no key that holds, and nobody is signed in.</summary>
    public static readonly Problem NoCredentials = new("api.key", ProblemKind.Forbidden);

    /// <summary>The answer to a refused request. The status is that of the first problem's kind.</summary>
    public static IResult ToHttp(this IReadOnlyList<Problem> problems, HttpContext http)
    {
        var status = Status(problems[0]);
        if (!WantsPage(http.Request)) return Details(problems, status, ReaderLanguage.Of(http));

        return problems[0] == Forms.Stale && CameFromHere(http.Request)
            ? Pages.Render<SendAgainPage>(http, status: status)
            : Pages.Render<RefusedPage>(http, new { Reasons = problems, Status = status, Anew = OutOfDate(http.Request, status) }, status);
    }

    /// <summary>The page of ours whose form told of what is so no longer.</summary>
    private static string? OutOfDate(HttpRequest request, int status) =>
        status == StatusCodes.Status409Conflict && HttpMethods.IsPost(request.Method) && CameFromHere(request)
            && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && PageAddresses.Opens(page.AbsolutePath)
            ? LocalAddress.Of(PageAddresses.Anew(page))
            : null;

    /// <inheritdoc cref="ToHttp(IReadOnlyList{Problem}, HttpContext)"/>
    public static IResult ToHttp(this Problem problem, HttpContext http) => new[] { problem }.ToHttp(http);

    /// <summary>Whether the reader is a browser that shows pages.</summary>
    public static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>400, 403, 404, 409, 429 or 503 by kind; 401 without credentials, 413 for what is too large.</summary>
    public static int Status(Problem problem) => problem.Kind switch
    {
        _ when problem.Code is BodyLimit.TooLarge or BodyLimit.Unwanted => StatusCodes.Status413PayloadTooLarge,
        _ when problem == NoCredentials => StatusCodes.Status401Unauthorized,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.TooOften => StatusCodes.Status429TooManyRequests,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, null),
    };

    private static IResult Details(IReadOnlyList<Problem> problems, int status, Language language) =>
        Results.Problem(new ProblemDetails
        {
            Status = status,
            Title = Texts.Of<RefusedPage>(language)[$"title.{status}"],
            Detail = ProblemWords.Of(problems[0], language),
            Extensions =
            {
                ["code"] = problems[0].Code,
                ["problems"] = problems
                    .Select(problem => new { problem.Code, problem.Field, Detail = ProblemWords.Of(problem, language) }).ToArray(),
            },
        });

    // Only then is it safe to offer sending the form again: another site cannot make a browser say so.
    private static bool CameFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "same-origin";
}
