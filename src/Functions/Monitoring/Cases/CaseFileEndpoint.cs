using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Documents;
using Ovop.Functions.Monitoring.Reads;
using Ovop.Functions.Monitoring.Roles;

namespace Ovop.Functions.Monitoring.Cases;

/// <summary>One file of a case, opened by somebody of the office; the log of readings says who.</summary>
internal sealed class CaseFileEndpoint(StaffCases cases, ReadLog reads, DocumentDownload download)
{
    [Function(nameof(CaseFileEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/permohonan/{number}/dokumen/{code}/{turn}")] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, async (staff, dossier, _) =>
        {
            var which = int.TryParse(turn, out var known) ? known : 0;
            if (dossier.FilesOf(code).Any(file => file.Turn == which))
                await reads.Add(staff.Contact.Id, dossier.Number, $"document:{code}/{which}", cancel);

            return await download.Serve(request.HttpContext, dossier, code, which, cancel);
        }, cancel);
}
