using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;
using Ovop.Functions.Submission.Outcome;

namespace Ovop.Functions.Submission;

/// <summary>One application: its tasks while it is a draft, afterwards where it stands.</summary>
internal sealed class ApplicationEndpoint(OwnCases own, IRounds rounds, Texting texting)
{
    [Function(nameof(ApplicationEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, async (dossier, setting) =>
            dossier.Case.State != CaseState.Draft ? Pages.Render<StatusPage>(request.HttpContext,
                new { Dossier = dossier, Setting = setting, Round = await rounds.Latest(cancel), HasTexts = HasTexts(dossier) })
            : Grants.May(dossier, setting.Applicant!, Right.Edit)
                ? Pages.Render<TasksPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, HasTexts = HasTexts(dossier) })
            : Results.LocalRedirect(dossier.Number.Check), cancel);

    private bool HasTexts(Dossier dossier) => texting.IsOn && TextNews.CanBeChosen(dossier);
}
