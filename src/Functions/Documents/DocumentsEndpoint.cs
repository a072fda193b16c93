using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Sharing;
using Ovop.Functions.Documents.Reuse;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents;

/// <summary>The checklist of an application, with what has come of each document.</summary>
internal sealed class DocumentsEndpoint(OwnCases own, PastFiles past)
{
    [Function(nameof(DocumentsEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, async (dossier, setting) => Pages.Render<DocumentsPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            Reusable = (await past.Of(dossier, setting, cancel)).Files,
            Received = request.Query["baru"].ToString(),
        }), cancel);
}
