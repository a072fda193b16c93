using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Correction;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Monitoring;

namespace Ovop.Functions.Correction;

/// <summary>An administrator returns an application for correction.</summary>
internal sealed class AdministratorCorrectionEndpoint(Administrators administrators, CaseDesk desk)
{
    private const string Route = "administrasi/{number}/perbaikan";

    [Function("AdministratorCorrectionGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number, CancellationToken cancel)
    {
        if (await administrators.SignedIn(request.HttpContext, cancel) is null)
            return Administrators.SignIn(request.HttpContext);

        return await Page(request, number, [], cancel);
    }

    [Function("AdministratorCorrectionPost")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        if (await administrators.SignedIn(request.HttpContext, cancel) is not { } administrator)
            return Administrators.SignIn(request.HttpContext);

        var form = await Forms.ReadAsync(request);
        if (!form.IsOk) return form.Problems.ToHttp(request.HttpContext);
        if (!ApplicationNumber.TryParse(number, out var known)) return Unknown(request);

        var items = CorrectionForm.Read(form.Value);
        var asked = await desk.DecideAndTell(orchestrations, known, (dossier, setting) => CorrectionRequest.ByAdministrator(dossier, administrator.Id, items, setting), cancel);
        return asked.IsOk ? Results.LocalRedirect($"/administrasi/{known}?selesai=correction") : await Page(request, number, asked.Problems, cancel);
    }

    private async Task<IResult> Page(HttpRequest request, string number, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        if (!ApplicationNumber.TryParse(number, out var known) || await desk.Find(known, cancel) is not { } dossier)
            return Unknown(request);

        var setting = await desk.SettingOf(dossier.Case, cancel);
        var page = $"/administrasi/{known}";
        return CorrectionRequest.WhyNot(dossier, setting) is { } problem
            ? problem.ToHttp(request.HttpContext)
            : CorrectionForm.Page(request, dossier, setting, $"{page}/perbaikan", page, _ => true, problems);
    }

    private static IResult Unknown(HttpRequest request) => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);
}
