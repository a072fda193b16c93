using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Anonymity;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Archive;

/// <summary>The files of a blind case as one, named so that their copies are known by the name when they are brought back.</summary>
internal sealed class BlindFilesEndpoint(StaffCases cases, DocumentDownload download)
{
    private const string Route = "kantor/permohonan/{number}/anonim/berkas";

    [Function(nameof(BlindFilesEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, (_, _, dossier, setting) =>
        {
            request.HttpContext.Response.Headers.CacheControl = "private, no-store";
            return Task.FromResult(Results.Stream(async to =>
            {
                await using var zip = new ArchiveFile(to);
                foreach (var file in AnonymousCopies.Files(dossier, setting.Round))
                    if (file.Facts is { } facts && await download.Open(dossier, file, cancel) is { } content)
                        await using (content)
                            await zip.Add($"{AnonymousCopies.NameOf(file)}.{DocumentDownload.Extension(facts.Kind)}", content, cancel);
                await zip.End(cancel);
            }, "application/zip", $"{dossier.Number}.zip"));
        }, cancel, what: "files");
}
