using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Submission.Sending;

/// <summary>The receipt of a sent application.</summary>
internal sealed class ReceiptEndpoint(OwnCases own, IOptions<SiteOptions> site)
{
    [Function(nameof(ReceiptEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/tanda-terima")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, _) => Task.FromResult(dossier.Case.SubmittedAt is { } at
            ? Pages.Render<ReceiptPage>(request.HttpContext, new { Dossier = dossier, At = at, Site = site.Value.BaseAddress })
            : Results.LocalRedirect(dossier.Number.Page)), cancel);
}
