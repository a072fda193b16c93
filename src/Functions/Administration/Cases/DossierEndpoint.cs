using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Disclosure;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Cases;

/// <summary>The dossier of a case as a file for the verify command. It is posted for, since the trail records who took it.</summary>
internal sealed class DossierEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/berkas";

    [Function("DossierPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Read, Gravity.Grave, number, async (staff, _, dossier, setting) =>
        {
            var decision = await desk.Note(
                dossier.Number, (latest, now) => latest.By(staff.Contact.Id, now.Now).Log("dossier.exported"), cancel);
            if (!decision.TryGet(out var logged))
                return decision.Problems.ToHttp(request.HttpContext);

            request.HttpContext.Response.Headers.CacheControl = "private, no-store";
            return Results.File(
                Encoding.UTF8.GetBytes(DossierFile.Of(logged, setting.Round).Write()), "application/json",
                $"{dossier.Number}.json");
        }, cancel, what: "dossier");

    /// <summary>Whoever comes here by address is led to the case.</summary>
    [Function("DossierGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Read, number, null,
            (_, dossier, _) => Task.FromResult(Results.LocalRedirect(dossier.Number.Office)), cancel);
}
