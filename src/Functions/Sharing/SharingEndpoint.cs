using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Sharing;

/// <summary>The owner of an application invites others to view or edit it, and takes that back.</summary>
internal sealed class SharingEndpoint(OwnCases own, CaseDesk desk)
{
    private const string Route = "permohonan/{number}/akses";

    [Function("SharingGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        own.Answer(request, number, Right.Own, (dossier, _) => Task.FromResult(Page(request, dossier, [])), cancel);

    [Function("SharingPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Own, async (dossier, _, typed) =>
        {
            var decision = await desk.Act(orchestrations, dossier.Number, RuleOf(typed), cancel);
            return decision.IsOk
                ? Results.LocalRedirect(dossier.Number.Access)
                : Page(request, dossier, decision.Problems);
        }, cancel);

    private static Func<Dossier, Setting, Result<Change>> RuleOf(IFormCollection typed) =>
        (dossier, setting) => typed["tindakan"].ToString() switch
    {
        "undang" => Invite(dossier, EmailAddress.Read(typed["surel"]), RoleOf(typed["hak"]), setting),
        "cabut" => Grants.Revoke(dossier, typed["orang"].ToString(), setting),
        _ => Forms.Malformed,
    };

    private static Result<Change> Invite(Dossier dossier, Result<string> email, GrantRole? role, Setting setting) =>
        email.TryGet(out var address) ? Grants.Invite(dossier, address, role, setting) : Result<Change>.Refused(email.Problems);

    private static GrantRole? RoleOf(string? typed) => typed switch
    {
        "lihat" => GrantRole.Viewer,
        "ubah" => GrantRole.Editor,
        _ => null,
    };

    private static IResult Page(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems) => Pages.Render<SharingPage>(
        request.HttpContext, new { Dossier = dossier, Problems = problems });
}
