using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Submission;

namespace Ovop.Functions.Documents;

/// <summary>The checklist of an application, with what has come of each document.</summary>
internal sealed class DocumentsEndpoint(OwnCases own)
{
    [Function(nameof(DocumentsEndpoint))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen")] HttpRequest request, string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(
            Pages.Render<DocumentsPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Received = request.Query["baru"].ToString() })), cancel);
}
