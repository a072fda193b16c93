using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.SignIn;

/// <summary>The link of a sign-in mail: opening it changes nothing, since scanners open links too; its button signs in.</summary>
internal sealed class SignInLinkEndpoint(SignInDesk desk, SignInTokens tokens, Sessions sessions)
{
    [Function("SignInLinkGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "masuk/{token}")] HttpRequest request, string token, CancellationToken cancel)
    {
        var read = tokens.Read(token);
        if (!read.TryGet(out var link))
            return Dead(request, read.Problems[0], null);

        return await desk.WhyDead(link, cancel) is { } dead ? Dead(request, dead, link) : Pages.Render<SignInLinkPage>(request.HttpContext, new { Link = link });
    }

    [Function("SignInLinkPost")]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "masuk/{token}")] HttpRequest request, string token, CancellationToken cancel)
    {
        var form = await Forms.ReadAsync(request);
        if (!form.IsOk)
            return form.Problems.ToHttp(request.HttpContext);

        var read = tokens.Read(token);
        if (!read.TryGet(out var link))
            return Dead(request, read.Problems[0], null);
        if (await desk.Use(link, form.Value["code"].ToString(), cancel) is { } why)
            return why == SignInDesk.WrongCode ? Pages.Render<SignInLinkPage>(request.HttpContext, new { Link = link, Problems = (Problem[])[why] }, ProblemAnswers.Status(why)) : Dead(request, why, link);

        sessions.SignIn(request.HttpContext, link.Email, link.Kind);
        return Results.LocalRedirect(link.Return);
    }

    private static IResult Dead(HttpRequest request, Problem why, SignInToken? link) =>
        Pages.Render<DeadLinkPage>(request.HttpContext, new { Why = why, Link = link }, ProblemAnswers.Status(why));
}
