using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Award.Trails;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Monitoring;

/// <summary>The dossier of a case as a file for the verify command. It is posted for, since the trail records who took it.</summary>
internal sealed class DossierEndpoint(Administrators administrators, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/berkas";

    [Function("DossierPost")]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Export, cancel) is not { } staff)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.IsOk) return form.Problems.ToHttp(http);
        if (!ApplicationNumber.TryParse(number, out var known)) return new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);

        var decision = await desk.Decide(known, (dossier, setting) => dossier.By(staff.Contact.Id, setting.Now).Log("dossier.exported"), cancel);
        if (!decision.TryGet(out var logged)) return decision.Problems.ToHttp(http);

        var setting = await desk.SettingOf(logged.Dossier.Case, cancel);
        var file = DossierFile.Of(logged.Dossier, setting.Round).Write();
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(Encoding.UTF8.GetBytes(file), "application/json", $"{known}.json");
    }

    /// <summary>Whoever comes here by address is led to the case.</summary>
    [Function("DossierGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number, CancellationToken cancel) =>
        await administrators.Staff(request.HttpContext, Access.Read, cancel) is null
            ? Administrators.SignIn(request.HttpContext)
            : Results.LocalRedirect($"/kantor/permohonan/{Uri.EscapeDataString(number)}");
}
