using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.SignIn.Links;

/// <summary>The link of a sign-in mail: opening it changes nothing, since scanners open links too; its button signs in.</summary>
internal sealed class SignInLinkEndpoint(SignInLinks links, SignInTokens tokens, Sessions sessions)
{
    private const string Route = "masuk/tautan/{link}";

    /// <summary>Where the mail leads: the browser keeps the token, and goes on to the page without it.</summary>
    [Function("SignInLinkEnter")]
    public IResult Enter([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "masuk/tautan")] HttpRequest request)
    {
        var token = request.Query[MailedSecret.Parameter].ToString();
        var read = tokens.ReadLink(token);
        if (!read.TryGet(out var asked))
            return Dead(request, read.Problems[0], null);

        MailedSecret.Keep(request.HttpContext, asked.Address, token);
        return Results.LocalRedirect(asked.Address);
    }

    [Function("SignInLinkGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string link,
        CancellationToken cancel)
    {
        var read = Read(request, link);
        if (!read.TryGet(out var asked))
            return Dead(request, read.Problems[0], null);

        return await links.MustBeAlive(asked, cancel) is { } dead ? Ended(request, dead, asked) : Page(request, asked, []);
    }

    /// <summary>A link that was used leads on where this browser is signed in by it, be it opened or pressed once more.</summary>
    private IResult Ended(HttpRequest request, Problem why, SignInToken asked) =>
        why.Code == "signin.used" && IsSignedIn(request, asked) ? Results.LocalRedirect(asked.Return) : Dead(request, why, asked);

    private bool IsSignedIn(HttpRequest request, SignInToken asked) =>
        sessions.Read(request.HttpContext) is { } session && session.Email == asked.Email && session.Kind == asked.Kind;

    [Function("SignInLinkPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link, CancellationToken cancel) =>
        Forms.Answer(request, async typed =>
        {
            var read = Read(request, link);
            if (!read.TryGet(out var asked))
                return Dead(request, read.Problems[0], null);
            if (await links.Use(asked, typed["kode"].ToString(), cancel) is { } why)
                return why == SignInLinks.WrongCode ? Page(request, asked, [why]) : Ended(request, why, asked);

            sessions.SignIn(request.HttpContext, asked.Email, asked.Kind);
            return Results.LocalRedirect(asked.Return);
        });

    /// <summary>What this browser keeps for the page asked for; <c>signin.closed</c> when it keeps nothing.</summary>
    private Result<SignInToken> Read(HttpRequest request, string link) =>
        MailedSecret.Of(request) is not { } token ? new Problem("signin.closed", ProblemKind.Forbidden)
        : tokens.ReadLink(token) is var read && read.TryGet(out var asked) && asked.Key != link ? SignInTokens.Forged
        : read;

    private static IResult Page(HttpRequest request, SignInToken asked, IReadOnlyList<Problem> problems) => Pages.Render<SignInLinkPage>(
        request.HttpContext, new { Link = asked, Problems = problems });

    private static IResult Dead(HttpRequest request, Problem why, SignInToken? asked) =>
        Pages.Render<DeadLinkPage>(request.HttpContext, new { Why = why, Link = asked }, ProblemAnswers.Status(why));
}
