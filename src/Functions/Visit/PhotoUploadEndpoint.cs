using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Documents.Content;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Visit;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Visit;

/// <summary>Photos of a visit put straight into storage, block by block: what was cut goes on where it was.</summary>
internal sealed class PhotoUploadEndpoint(LinkVisits visits, DirectSteps steps)
{
    [BodyLimit(DirectUploadEndpoint.Most)]
    [Function("VisitPhotoGrant")]
    public Task<IResult> Grant(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = VisitPages.At + "/{link}/unggahan")] HttpRequest request,
        string link, CancellationToken cancel) =>
        Answer(
            request, link,
            (visit, file) => steps.Grant(request, visit.Dossier, DocumentCode.VisitPhoto, file, visit.Setting.Now, cancel), cancel);

    [BodyLimit(DirectUploadEndpoint.Most)]
    [Function("VisitPhotoDone")]
    public Task<IResult> Done(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = VisitPages.At + "/{link}/unggahan/{upload}")] HttpRequest request,
        string link, string upload, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        Answer(request, link, async (visit, file) =>
            await steps.Done(orchestrations, visit.Dossier, DocumentCode.VisitPhoto, upload, file, cancel) is { } problem
                ? problem.ToHttp(request.HttpContext)
                : Results.Json(new { kembali = $"{visit.Address}#{VisitPhotos.Field}" }), cancel);

    private Task<IResult> Answer(
        HttpRequest request, string link, Func<LinkVisit, AnnouncedFile, Task<IResult>> answer, CancellationToken cancel) =>
        visits.AnswerForm(request, VisitPages.Only, link, async (visit, typed) =>
        {
            var read = VisitPhotos.ReportMustBeOpen(visit.Dossier) is { } closed ? closed
                : AnnouncedFile.Read(typed, DocumentLimits.Default, name => new Statement(name));
            return read.TryGet(out var file) ? await answer(visit, file) : read.Problems[0].ToHttp(request.HttpContext);
        }, cancel);
}
