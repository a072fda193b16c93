using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Sharing;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents.Pictures;

/// <summary>A picture of the own documents, small.</summary>
internal sealed class DocumentSmallEndpoint(OwnCases own, SmallPictures pictures)
{
    [Function(nameof(DocumentSmallEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/kecil/{code}/{turn}")] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, _) => code is DocumentCode.VisitPhoto or DocumentCode.AnonymousCopy
            ? Task.FromResult(DocumentDownload.Unknown.ToHttp(request.HttpContext))
            : pictures.Serve(request.HttpContext, dossier, code, turn, cancel), cancel);
}
