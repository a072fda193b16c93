using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Documents.Downloading;

/// <summary>One version of an own document, to be looked at again; that somebody else with access did is noted.</summary>
internal sealed class DocumentFileEndpoint(OwnCases own, DocumentDownload download, ReadLog reads)
{
    [Function(nameof(DocumentFileEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen/{code}/{turn}")] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, async (dossier, setting) =>
        {
            if (code is DocumentCode.VisitPhoto or DocumentCode.AnonymousCopy)
                return DocumentDownload.Unknown.ToHttp(request.HttpContext);

            var which = int.TryParse(turn, out var read) ? read : 0;
            var answer = await download.Serve(request.HttpContext, dossier, code, which, cancel);
            return setting.Applicant == dossier.Case.Owner
                ? answer
                : await reads.Once(answer, ReadAs.Helper, Grant.IdOf(setting.Applicant!), dossier.Number, code, which, cancel);
        }, cancel);
}
