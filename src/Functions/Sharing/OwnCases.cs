using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Sharing;

/// <summary>
/// Opens the cases to which somebody who signed in has access; all others are unknown to it. That an invited person came is noted,
/// the first time.
/// </summary>
internal sealed class OwnCases(Sessions sessions, CaseDesk desk)
{
    private static readonly Problem Unknown = new("case.unknown", ProblemKind.NotFound);

    private static readonly Problem NotGiven = new("access.right", ProblemKind.Forbidden);

    /// <summary>Answers a signed-in applicant; everybody else signs in first, and loses nothing that was typed.</summary>
    public Task<IResult> Answer(HttpRequest request, Func<Session, Task<IResult>> answer) =>
        sessions.Read(request.HttpContext) is { Kind: SessionKinds.Applicant } session ? answer(session) : SignInFirst(request);

    /// <summary>
    /// Answers whoever may do this to the case. Who has no access at all learns nothing of it; the rest, that they may not.
    /// </summary>
    public Task<IResult> Answer(
        HttpRequest request, string number, Right right, Func<Dossier, Setting, Task<IResult>> answer, CancellationToken cancel) =>
        Answer(request, async session =>
            !ApplicationNumber.TryParse(number, out var parsed)
                || await desk.Find(parsed, cancel) is not { } dossier || !Grants.May(dossier, session.Email, Right.View)
                ? Unknown.ToHttp(request.HttpContext)
            : !Grants.May(dossier, session.Email, right) ? NotGiven.ToHttp(request.HttpContext)
            : await answer(
                await desk.Open(dossier, session.Email, cancel),
                await desk.SettingOf(dossier.Case, cancel) with { Applicant = session.Email }));

    /// <summary>The same, with what was posted.</summary>
    public Task<IResult> AnswerForm(
        HttpRequest request, string number, Right right,
        Func<Dossier, Setting, IFormCollection, Task<IResult>> answer, CancellationToken cancel) =>
        Answer(request, number, right, (dossier, setting) => Forms.Answer(request, typed => answer(dossier, setting, typed)), cancel);

    /// <summary>A page is come back to; what a session that has ended was about to send is kept on a page of its own.</summary>
    private static async Task<IResult> SignInFirst(HttpRequest request)
    {
        var isTyped = HttpMethods.IsPost(request.Method)
            && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        return isTyped && await Forms.ReadAsync(request) is { IsOk: true }
            ? Pages.Render<SignInFirstPage>(request.HttpContext, status: StatusCodes.Status403Forbidden)
            : Results.LocalRedirect($"/masuk?kembali={Uri.EscapeDataString($"{request.Path}{request.QueryString}")}");
    }
}
