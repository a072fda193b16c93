using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Functions.Award;
using Ovop.Functions.Documents;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Monitoring;

/// <summary>One file of a case, opened by an administrator.</summary>
internal sealed class CaseFileEndpoint(Administrators administrators, CaseDesk desk, DocumentDownload download)
{
    [Function(nameof(CaseFileEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/permohonan/{number}/dokumen/{code}/{turn}")] HttpRequest request, string number, string code, string turn, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.SignedIn(http, cancel) is null)
            return Administrators.SignIn(http);

        return ApplicationNumber.TryParse(number, out var known) && await desk.Find(known, cancel) is { } dossier
            ? await download.Serve(http, dossier, code, int.TryParse(turn, out var which) ? which : 0, cancel)
            : new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
    }
}
