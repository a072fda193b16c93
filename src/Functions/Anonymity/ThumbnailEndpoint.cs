using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Ovop.Core.Documents;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Content;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.SignIn.Roles;
using SkiaSharp;

namespace Ovop.Functions.Anonymity;

/// <summary>A picture of a case, small; whoever sees it has opened the page that shows it, which the log of readings says.</summary>
internal sealed class ThumbnailEndpoint(StaffCases cases, DocumentDownload download)
{
    private const string Route = "kantor/permohonan/{number}/kecil/{code}/{turn}";

    /// <summary>Of the longer side, in pixels.</summary>
    private const int Size = 160;

    private const int Quality = 60;

    [Function(nameof(ThumbnailEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, null, async (_, dossier, _) =>
        {
            var file = dossier.FilesOf(code).FirstOrDefault(file => $"{file.Turn}" == turn);
            if (file?.Facts is not { Kind: ContentKind.Jpeg or ContentKind.Png } facts
                || await download.Read(dossier, file, cancel) is not { } photo || Picture.Open(photo, Size) is not { } opened)
                return DocumentDownload.Unknown.ToHttp(request.HttpContext);

            using var picture = opened;
            var headers = request.HttpContext.Response.Headers;
            (headers.CacheControl, headers.XContentTypeOptions) = ("private, no-store", "nosniff");
            return Results.Bytes(
                Upright.Drawn(picture, Size, SKEncodedImageFormat.Webp, Quality), "image/webp",
                entityTag: new EntityTagHeaderValue($"\"{facts.Sha256}-{Size}\""));
        }, cancel);
}
