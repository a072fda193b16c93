using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Ovop.Core.Cases;
using Ovop.Functions.Documents.Content;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Errors;
using SkiaSharp;

namespace Ovop.Functions.Documents.Pictures;

/// <summary>Serves a picture of a case small. Who may see it is for the caller to say, each time.</summary>
internal sealed class SmallPictures(DocumentDownload download)
{
    /// <summary>Of the longer side, in pixels.</summary>
    private const int Size = 160;

    private const int Quality = 60;

    /// <summary>The file of this code and turn; <c>document.unknown</c> for what is no picture or may not be opened.</summary>
    public async Task<IResult> Serve(HttpContext http, Dossier dossier, string code, string turn, CancellationToken cancel)
    {
        var file = dossier.FilesOf(code).FirstOrDefault(file => $"{file.Turn}" == turn);
        if (file?.Facts is not { IsPicture: true } facts
            || await download.Read(dossier, file, cancel) is not { } photo || Picture.Open(photo, Size) is not { } opened)
            return DocumentDownload.Unknown.ToHttp(http);

        using var picture = opened;
        (http.Response.Headers.CacheControl, http.Response.Headers.XContentTypeOptions) = ("private, no-store", "nosniff");
        return Results.Bytes(
            Upright.Drawn(picture, Size, SKEncodedImageFormat.Webp, Quality), "image/webp",
            entityTag: new EntityTagHeaderValue($"\"{facts.Sha256}-{Size}\""));
    }
}
