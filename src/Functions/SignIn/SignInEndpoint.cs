using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Numbers;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.SignIn;

/// <summary>Asks for an address and sends a link to it; the answer is the same for every address.</summary>
internal sealed class SignInEndpoint(SignInLinks links, SignInTokens tokens, EntraPrincipal entra, NumberCodes numbers)
{
    private const string SentPath = "/masuk/terkirim";

    [Function("SignInGet")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "masuk")] HttpRequest request) =>
        Ask(request, SessionKinds.Applicant);

    [Function("SignInPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "masuk")] HttpRequest request, CancellationToken cancel) =>
        Send(request, SessionKinds.Applicant, cancel);

    [Function("AdministratorSignInGet")]
    public IResult GetAdministrator(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/masuk")] HttpRequest request) => entra.IsOn
        ? Results.LocalRedirect(
            "/.auth/login/aad?post_login_redirect_uri="
                + Uri.EscapeDataString(ReturnOf(request.Query["kembali"], SessionKinds.Administrator)))
        : Ask(request, SessionKinds.Administrator);

    [Function("AdministratorSignInPost")]
    public Task<IResult> PostAdministrator(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/masuk")] HttpRequest request, CancellationToken cancel) =>
        Send(request, SessionKinds.Administrator, cancel);

    [Function("SignInSent")]
    public IResult Sent([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "masuk/terkirim")] HttpRequest request)
    {
        var ticket = tokens.Read(MailedSecret.Of(request));
        return ticket.TryGet(out var asked)
            ? Pages.Render<SentPage>(request.HttpContext, new { Asked = asked })
            : Results.LocalRedirect("/masuk");
    }

    private IResult Ask(HttpRequest request, string kind) => Pages.Render<SignInPage>(
        request.HttpContext, new { Kind = kind, Return = request.Query["kembali"].ToString(), HasNumbers = numbers.IsOn });

    private async Task<IResult> Send(HttpRequest request, string kind, CancellationToken cancel)
    {
        var http = request.HttpContext;
        var form = await Forms.ReadAsync(request);
        if (!form.IsOk)
            return form.Problems.ToHttp(http);

        var back = ReturnOf(form.Value["kembali"], kind);
        var email = EmailAddress.Read(form.Value["surel"]);
        if (!email.TryGet(out var address))
            return Again(email.Problems, StatusCodes.Status400BadRequest);

        var code = kind == SessionKinds.Administrator ? SignInToken.NewCode() : "";
        var asked = new SignInToken(address, kind, 0, back, code);
        try
        {
            await links.Send(asked, ReaderLanguage.Of(http), cancel);
        }
        catch (MailRefusedException)
        {
            return Again([new("signin.mail", Field: "surel")], StatusCodes.Status503ServiceUnavailable);
        }

        MailedSecret.Keep(http, SentPath, tokens.Write(asked));
        return Results.LocalRedirect(SentPath);

        IResult Again(IReadOnlyList<Problem> problems, int status) =>
            Pages.Render<SignInPage>(http, new { Kind = kind, Return = back, HasNumbers = numbers.IsOn, Problems = problems }, status);
    }

    /// <summary>The page that was asked for, if it is ours; else where a session of the kind begins.</summary>
    internal static string ReturnOf(string? address, string kind) =>
        LocalAddress.Of(address) is { Length: > 1 and <= 300 } local ? local : SessionKinds.HomeOf(kind);
}
