using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Correction;

/// <summary>The applicant opens a sent application, works on it, and sends it again or gives that up.</summary>
internal sealed class RevisionEndpoint(OwnCases own, CaseDesk desk)
{
    private const string Route = "permohonan/{number}/perubahan";

    [Function("RevisionGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Edit, (dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("RevisionPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, setting, typed) =>
        {
            var act = typed["tindakan"].ToString();
            var decision = await desk.Act(orchestrations, dossier.Number, (now, then) =>
                RuleOf(act, typed["catatan"].ToString())(now, then with { Applicant = setting.Applicant }), cancel);
            return decision.TryGet(out var after)
                ? Results.LocalRedirect(act == "kirim" && Revisions.Offered(after) is null ? after.Number.Receipt
                    : act is "kirim" or "mulai" ? after.Number.Revision
                    : after.Number.Page)
                : Page(request, dossier, setting, decision.Problems);
        }, cancel);

    private static Func<Dossier, Setting, Result<Change>> RuleOf(string act, string note) => (dossier, setting) => act switch
    {
        "mulai" => Amendment.Begin(dossier, setting),
        "kirim" => Answering.Send(dossier, note, setting),
        "batal" => Amendment.Drop(dossier, setting),
        _ => Forms.Malformed,
    };

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0 && problems[0].Kind == ProblemKind.Conflict)
            return problems.ToHttp(request.HttpContext);
        if (Revisions.Offered(dossier) is { } offered)
            return Pages.Render<OfferedPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Revision = offered });
        if (Revisions.Open(dossier) is { } open)
            return Pages.Render<RevisionPage>(
                request.HttpContext, new { Dossier = dossier, Setting = setting, Revision = open, Problems = problems });

        return Amendment.NoAssessorMustHaveBegun(dossier, setting) is null
            ? Pages.Render<AmendPage>(request.HttpContext, new { Dossier = dossier, Setting = setting })
            : Results.LocalRedirect(dossier.Number.Page);
    }
}
