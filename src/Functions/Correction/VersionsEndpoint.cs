using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Correction;

/// <summary>The versions of an own application, and what each changed.</summary>
internal sealed class VersionsEndpoint(OwnCases own)
{
    [Function(nameof(VersionsEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/versi")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(dossier.Case.SubmittedAt is { } at
            ? Pages.Render<VersionsPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, At = at })
            : Results.LocalRedirect(dossier.Number.Page)), cancel);
}
