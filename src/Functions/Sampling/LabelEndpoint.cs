using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Sampling;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Sampling;

/// <summary>The label that goes onto a sample, to be printed.</summary>
internal sealed class LabelEndpoint(OwnCases own, IOptions<SiteOptions> site)
{
    [Function("SampleLabel")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/label-contoh")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(
            ProductSample.Asked(dossier, setting) is { } asked
            ? Pages.Render<LabelPage>(
                request.HttpContext,
                new { Dossier = dossier, setting.Round.Samples.Address, Asked = asked, Site = site.Value.BaseAddress })
            : new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext)), cancel);
}
