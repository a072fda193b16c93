using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Rounds;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents;

/// <summary>One version of an own document, to be looked at again.</summary>
internal sealed class DocumentFileEndpoint(OwnCases own, DocumentDownload download)
{
    [Function(nameof(DocumentFileEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen/{code}/{turn}")] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, _) => code is DocumentCode.VisitPhoto or DocumentCode.AnonymousCopy
            ? Task.FromResult(DocumentDownload.Unknown.ToHttp(request.HttpContext))
            : download.Serve(request.HttpContext, dossier, code, int.TryParse(turn, out var which) ? which : 0, cancel), cancel);
}
