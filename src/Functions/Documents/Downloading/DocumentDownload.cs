using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Documents.Downloading;

/// <summary>
/// Serves an uploaded document so that it can do no harm: as what its bytes are, never as what it was called, in a sandbox
/// without scripts, kept by no shared cache. Who may see it is for the caller to say, each time.
/// </summary>
internal sealed class DocumentDownload(BlobServiceClient blobs, MalwareScan scans)
{
    public static readonly Problem Unknown = new("document.unknown", ProblemKind.NotFound);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(DocumentPath.Container);

    /// <summary>
    /// The file of this code and turn; <c>document.unknown</c>, or <c>document.unscanned</c> while its scan is open,
    /// <c>document.unscannable</c> when it can have no end. Only what
    /// was accepted and scanned is served: the rest may be anything.
    /// </summary>
    public async Task<IResult> Serve(HttpContext http, Dossier dossier, string code, int turn, CancellationToken cancel)
    {
        if (dossier.FilesOf(code).FirstOrDefault(file => file.Turn == turn) is not { State: DocumentState.Accepted, Facts: { } facts } file)
            return Unknown.ToHttp(http);
        if (!scans.MayBeOpened(file))
            return (file.IsInfected ? Unknown : file.Fault ?? ScanProblems.Unscanned).ToHttp(http);

        try
        {
            var content = await BlobOf(dossier, file).OpenReadAsync(cancellationToken: cancel);
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'self'";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "private, no-store";
            http.Response.Headers.ContentDisposition = Disposition(file, facts.Kind);
            return Results.Stream(content, TypeOf(facts.Kind), entityTag: new EntityTagHeaderValue($"\"{facts.Sha256}\""));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return Unknown.ToHttp(http);
        }
    }

    /// <summary>The bytes of a file that may be opened; null for all others.</summary>
    public async Task<Stream?> Open(Dossier dossier, StoredDocument file, CancellationToken cancel)
    {
        if (file.State != DocumentState.Accepted || !scans.MayBeOpened(file))
            return null;

        try
        {
            return await BlobOf(dossier, file).OpenReadAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The whole file, as <see cref="Open"/>.</summary>
    public async Task<byte[]?> Read(Dossier dossier, StoredDocument file, CancellationToken cancel)
    {
        if (file.State != DocumentState.Accepted || !scans.MayBeOpened(file))
            return null;

        try
        {
            return (await BlobOf(dossier, file).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient BlobOf(Dossier dossier, StoredDocument file) =>
        _container.GetBlobClient(new DocumentPath(file.Home ?? dossier.Number, file.Under ?? file.Code, file.Upload).ToString());

    private static string TypeOf(ContentKind kind) => kind switch
    {
        ContentKind.Pdf => "application/pdf",
        ContentKind.Jpeg => "image/jpeg",
        ContentKind.Png => "image/png",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>To be looked at in place; whoever saves it gets the name with the extension that is true.</summary>
    internal static string Disposition(StoredDocument file, ContentKind kind)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{Path.GetFileNameWithoutExtension(file.FileName)}.{Extension(kind)}");
        return disposition.ToString();
    }

    internal static string Extension(ContentKind kind) => kind == ContentKind.Jpeg ? "jpg" : kind.ToString().ToLowerInvariant();
}
