using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Numbers;

namespace Ovop.Functions.Sharing;

/// <summary>
/// Who signed in by mail has a mobile number for a second door, once they have shown by a code that it is theirs; or has it no longer.
/// </summary>
internal sealed class OwnNumberEndpoint(OwnCases own, NumberCodes codes, JoinedNumbers joined)
{
    public const string Path = "/nomor-saya";

    private const string Route = "nomor-saya", CodeRoute = $"{Route}/kode", CodePath = $"{Path}/kode";

    [Function("OwnNumberGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        own.Answer(request, session => Page(request, session, "", [], cancel));

    [Function("OwnNumberPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        own.Answer(request, session => Forms.Answer(request, async typed =>
        {
            if (typed["tindakan"] == "lepas")
            {
                await joined.Part(session.Email, cancel);
                return Results.LocalRedirect(Path);
            }

            var said = typed["telepon"].ToString();
            if (!codes.IsOn || MobileNumber.Is(session.Email) || NumberCodes.Read(said) is not { } number)
                return await Page(request, session, said, [NumberCodes.NotMobile], cancel);

            var language = ReaderLanguage.Of(request.HttpContext);
            var sent = await codes.Send(number, NumberCodes.ToJoin, session.Email, language, cancel);
            if (!sent.TryGet(out var ticket))
                return await Page(request, session, said, sent.Problems, cancel);

            MailedSecret.Keep(request.HttpContext, CodePath, ticket);
            return Results.LocalRedirect(CodePath);
        }));

    [Function("OwnNumberCodeGet")]
    public Task<IResult> GetCode([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = CodeRoute)] HttpRequest request) =>
        own.Answer(request, session => Task.FromResult(
            Asked(request, session) is { } asked ? CodePage(request, asked, []) : Results.LocalRedirect(Path)));

    [Function("OwnNumberCodePost")]
    public Task<IResult> PostCode(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = CodeRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, session => Forms.Answer(request, async typed =>
        {
            if (Asked(request, session) is not { } asked)
                return await Page(request, session, "", [NumberCodes.Ended], cancel);
            if (await codes.Use(asked, typed["kode"].ToString(), cancel) is { } why)
                return why != NumberCodes.Ended ? CodePage(request, asked, [why])
                    : await joined.Find(session.Email, cancel) == asked.Email ? Results.LocalRedirect(Path)
                    : await Page(request, session, asked.Email, [why], cancel);

            await joined.Join(orchestrations, asked.Email, session.Email, cancel);
            return Results.LocalRedirect(Path);
        }));

    /// <summary>What this browser was sent a code for, as whom it is signed in now.</summary>
    private SignInToken? Asked(HttpRequest request, Session session) =>
        codes.Open(MailedSecret.Of(request), NumberCodes.ToJoin) is { } asked && asked.Return == session.Email ? asked : null;

    private async Task<IResult> Page(
        HttpRequest request, Session session, string said, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        codes.IsOn
            ? Pages.Render<OwnNumberPage>(request.HttpContext, new
            {
                HasMail = !MobileNumber.Is(session.Email),
                Joined = await joined.Find(session.Email, cancel),
                Number = said,
                Problems = problems,
            })
            : new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);

    private static IResult CodePage(HttpRequest request, SignInToken asked, IReadOnlyList<Problem> problems) =>
        Pages.Render<NumberCodePage>(request.HttpContext, new { Number = asked.Email, Before = Path, Problems = problems });
}
