using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Award;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Submission;

/// <summary>One application: its tasks while it is a draft, afterwards where it stands.</summary>
internal sealed class ApplicationEndpoint(OwnCases own)
{
    [Function(nameof(ApplicationEndpoint))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}")] HttpRequest request, string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(
            dossier.Case.State != CaseState.Draft ? Pages.Render<StatusPage>(request.HttpContext, new { Dossier = dossier, Setting = setting })
            : Grants.May(dossier, setting.Applicant!, Right.Edit) ? Pages.Render<TasksPage>(request.HttpContext, new { Dossier = dossier, Setting = setting })
            : Results.LocalRedirect(dossier.Number.Check)), cancel);
}
