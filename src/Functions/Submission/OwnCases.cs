using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Submission;

/// <summary>Opens an applicant's own cases; everybody else's are unknown to it.</summary>
internal sealed class OwnCases(Sessions sessions, CaseDesk desk)
{
    private static readonly Problem Unknown = new("case.unknown", ProblemKind.NotFound);

    /// <summary>Answers a signed-in applicant; sends everybody else to sign in and back to this page.</summary>
    public Task<IResult> Answer(HttpRequest request, Func<Session, Task<IResult>> answer) =>
        sessions.Read(request.HttpContext) is { Kind: SessionKinds.Applicant } session
            ? answer(session)
            : Task.FromResult(Results.LocalRedirect($"/masuk?kembali={Uri.EscapeDataString($"{request.Path}{request.QueryString}")}"));

    /// <summary>Answers the owner of the case; to other applicants there is no such case.</summary>
    public Task<IResult> Answer(HttpRequest request, string number, Func<Dossier, Setting, Task<IResult>> answer, CancellationToken cancel) =>
        Answer(request, async session =>
            ApplicationNumber.TryParse(number, out var parsed)
            && await desk.Find(parsed, cancel) is { } dossier
            && dossier.Case.Owner == session.Email
                ? await answer(dossier, await desk.SettingOf(dossier.Case, cancel))
                : Unknown.ToHttp(request.HttpContext));
}
