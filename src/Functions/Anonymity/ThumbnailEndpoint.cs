using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Documents.Pictures;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Anonymity;

/// <summary>A picture of a case, small; whoever sees it has opened the page that shows it, which the log of readings says.</summary>
internal sealed class ThumbnailEndpoint(StaffCases cases, SmallPictures pictures)
{
    private const string Route = "kantor/permohonan/{number}/kecil/{code}/{turn}";

    [Function(nameof(ThumbnailEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, null,
            (_, dossier, _) => pictures.Serve(request.HttpContext, dossier, code, turn, cancel), cancel);
}
