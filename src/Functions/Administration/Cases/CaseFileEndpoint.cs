using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Cases;

/// <summary>One file of a case, opened by somebody of the office; the log of readings says who.</summary>
internal sealed class CaseFileEndpoint(StaffCases cases, DocumentDownload download)
{
    private const string Route = "kantor/permohonan/{number}/dokumen/{code}/{turn}";

    [Function(nameof(CaseFileEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        cases.Answer(
            request, Access.Read, number, $"document:{code}/{turn}",
            (_, dossier, _) => download.Serve(request.HttpContext, dossier, code, int.TryParse(turn, out var which) ? which : 0, cancel),
            cancel);
}
