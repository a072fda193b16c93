using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Documents.Content;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Visit;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Visit;

/// <summary>Photos of a visit, on the road of all documents: streamed, looked at by their bytes, scanned.</summary>
internal sealed class PhotoEndpoint(LinkVisits visits, DocumentUpload uploads, DocumentReception reception, DirectSteps direct)
{
    [BodyLimit(BodyLimit.Upload)]
    [Function("VisitPhotoPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = VisitPages.At + "/{link}/foto")] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.Answer(request, VisitPages.Only, link, async visit =>
        {
            if (VisitPhotos.ReportMustBeOpen(visit.Dossier) is { } closed)
                return VisitEndpoint.Page(request, visit, [closed], direct.Origin);

            var read = await UploadForm.Read(request, (content, name, _) => Take(orchestrations, visit, name, content, cancel), cancel);
            var problems = read.TryGet(out var taken) ? [.. taken.OfType<Problem>()] : read.Problems;
            return problems is [var first, ..] && first == Forms.Stale ? first.ToHttp(request.HttpContext)
                : problems.Count > 0
                    ? VisitEndpoint.Page(
                        request, visit, [.. problems.Select(problem => problem with { Field = VisitPhotos.Field })], direct.Origin)
                : Results.LocalRedirect($"{visit.Address}#{VisitPhotos.Field}");
        }, cancel);

    private async Task<Problem?> Take(
        DurableTaskClient orchestrations, LinkVisit visit, string name, Stream content, CancellationToken cancel)
    {
        var path = DocumentPath.New(visit.Dossier.Number, DocumentCode.VisitPhoto);
        if (await uploads.Store(path, new Statement(name), content, DocumentLimits.Default, cancel) is { } problem)
            return problem;

        var received = await reception.Receive(orchestrations, path, cancel);
        if (received.TryGet(out var dossier))
            return DocumentReception.FileOf(dossier, path)?.Fault;

        await uploads.Remove(path);
        return received.Problems[0];
    }
}
