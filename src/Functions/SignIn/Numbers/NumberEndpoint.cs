using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.SignIn.Numbers;

/// <summary>Signs in by a code that is sent to a mobile number; the answer is the same for every number.</summary>
internal sealed class NumberEndpoint(NumberCodes codes, JoinedNumbers joined, Sessions sessions)
{
    public const string Path = "/masuk/ponsel";

    private const string Route = "masuk/ponsel", CodeRoute = $"{Route}/kode", CodePath = $"{Path}/kode";

    [Function("NumberGet")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request) =>
        Page(request, request.Query["kembali"].ToString(), "", []);

    [Function("NumberPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        Forms.Answer(request, async typed =>
        {
            var (http, back) = (request.HttpContext, SignInEndpoint.ReturnOf(typed["kembali"], SessionKinds.Applicant));
            if (!codes.IsOn || NumberCodes.Read(typed["telepon"]) is not { } number)
                return Page(request, back, typed["telepon"].ToString(), [NumberCodes.NotMobile]);

            var sent = await codes.Send(number, NumberCodes.ToSignIn, back, ReaderLanguage.Of(http), cancel);
            if (!sent.TryGet(out var ticket))
                return Page(request, back, number, sent.Problems);

            MailedSecret.Keep(http, CodePath, ticket);
            return Results.LocalRedirect(CodePath);
        });

    [Function("NumberCodeGet")]
    public IResult GetCode([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = CodeRoute)] HttpRequest request) =>
        codes.Open(MailedSecret.Of(request), NumberCodes.ToSignIn) is { } asked
            ? CodePage(request, asked.Email, [])
            : Results.LocalRedirect(Path);

    [Function("NumberCodePost")]
    public Task<IResult> PostCode(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = CodeRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        Forms.Answer(request, async typed =>
        {
            if (codes.Open(MailedSecret.Of(request), NumberCodes.ToSignIn) is not { } asked)
                return Page(request, "", "", [NumberCodes.Ended]);
            if (await codes.Use(asked, typed["kode"].ToString(), cancel) is { } why)
                return why != NumberCodes.Ended ? CodePage(request, asked.Email, [why])
                    : await IsSignedIn(request, asked.Email, cancel) ? Results.LocalRedirect(asked.Return)
                    : Page(request, asked.Return, asked.Email, [why]);

            sessions.SignIn(request.HttpContext, await joined.PersonOf(orchestrations, asked.Email, cancel), SessionKinds.Applicant);
            return Results.LocalRedirect(asked.Return);
        });

    /// <summary>A code that was used leads on where this browser is signed in by it, as its button was pressed once more.</summary>
    private async Task<bool> IsSignedIn(HttpRequest request, string number, CancellationToken cancel) =>
        sessions.Read(request.HttpContext) is { Kind: SessionKinds.Applicant } session
            && session.Email == (await joined.Find(number, cancel) ?? number);

    private IResult Page(HttpRequest request, string back, string number, IReadOnlyList<Problem> problems) => codes.IsOn
        ? Pages.Render<NumberPage>(request.HttpContext, new { Return = back, Number = number, Problems = problems })
        : new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);

    private static IResult CodePage(HttpRequest request, string number, IReadOnlyList<Problem> problems) => Pages.Render<NumberCodePage>(
        request.HttpContext, new { Number = number, Problems = problems });
}
