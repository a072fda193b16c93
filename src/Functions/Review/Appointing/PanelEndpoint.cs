using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Monitoring;

namespace Ovop.Functions.Review.Appointing;

/// <summary>An administrator seats an assessor on the panel of one case.</summary>
internal sealed class PanelEndpoint(Administrators administrators, CaseDesk desk, IPost post)
{
    private const string Route = "administrasi/{number}/panel";

    [Function("PanelGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number, CancellationToken cancel) =>
        await administrators.SignedIn(request.HttpContext, cancel) is null
            ? Administrators.SignIn(request.HttpContext)
            : await Page(request.HttpContext, number, [], cancel);

    [Function("PanelPost")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.SignedIn(http, cancel) is not { } administrator)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.IsOk) return form.Problems.ToHttp(http);
        if (!ApplicationNumber.TryParse(number, out var known)) return Unknown(http);

        var (wish, reason) = (WishOf(form.Value), form.Value["reason"].ToString());
        var seated = await desk.DecideAndTell(orchestrations, known, (dossier, setting) => Appointments.Make(dossier, administrator.Id, wish, reason, setting), cancel);
        if (!seated.IsOk) return await Page(http, number, seated.Problems, cancel);

        await post.Deliver(seated.Value, cancel);
        return Results.LocalRedirect($"/administrasi/{known}?selesai=panel");
    }

    private static Appointment WishOf(IFormCollection form) =>
        new(form["assessor"].ToString(), form["seat"].ToString() is { Length: > 0 } leaver ? leaver : null, form["load"] == "ya");

    private async Task<IResult> Page(HttpContext http, string number, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        if (!ApplicationNumber.TryParse(number, out var known) || await desk.Find(known, cancel) is not { } dossier)
            return Unknown(http);
        if (Appointments.WhyClosed(dossier) is { } closed)
            return closed.ToHttp(http);

        return Pages.Render<PanelPage>(
            http, new { Dossier = dossier, Setting = await desk.SettingOf(dossier.Case, cancel), Problems = problems },
            problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status200OK);
    }

    private static IResult Unknown(HttpContext http) => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
}
