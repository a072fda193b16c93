using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Checking;
using Ovop.Core.Forms;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Checking;

/// <summary>
/// The numbers that an application states, looked up where they were given out: by program where that is set up, else by hand.
/// </summary>
internal sealed class SourcesEndpoint(StaffCases cases, CaseDesk desk, IEnumerable<ISourceService> services)
{
    private const string Route = "kantor/permohonan/{number}/sumber";

    [Function("SourcesGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "sources", (staff, dossier, setting) =>
            Task.FromResult(Page(request, staff, dossier, setting, [])), cancel);

    [Function("SourcesPost")]
    public Task<IResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var (source, who) = (OneOf<Source>(typed["sumber"].ToString()), staff.Contact.Id);
            var decision = typed["tindakan"] == "tanya"
                ? await Ask(dossier, who, source, cancel)
                : await desk.Note(dossier.Number, (latest, now) => SourceCheck.Look(
                    latest, who, source, OneOf<SourceVerdict>(typed["temuan"].ToString()), typed["alasan"].ToString(), now.Now), cancel);
            return decision.IsOk
                ? Results.LocalRedirect(dossier.Number.OfficeSources)
                : Page(request, staff, dossier, setting, decision.Problems);
        }, cancel);

    private async Task<Result<Dossier>> Ask(Dossier dossier, string who, Source? source, CancellationToken cancel)
    {
        if (source is not { } asked || services.FirstOrDefault(each => each.Source == asked && each.Name.Length > 0) is not { } service)
            return new Problem("source.service", ProblemKind.Conflict, "sumber");

        try
        {
            var stated = ApplicationForm.Of(dossier)[SourceAnswers.FieldOf(asked)];
            var answer = await service.Ask(stated, cancel);
            return await desk.Note(dossier.Number, (latest, now) =>
                SourceCheck.Answered(latest, who, asked, stated, service.Name, answer.IsKnown, answer.Owner, now.Now), cancel);
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return new Problem("source.silent", ProblemKind.Conflict, "sumber", service.Name);
        }
    }

    private static T? OneOf<T>(string typed) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => $"{value}" == typed).Cast<T?>().FirstOrDefault();

    private IResult Page(HttpRequest request, Staff staff, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Pages.Render<SourcesPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            MayAct = staff.May(Access.Act),
            Problems = problems,
            Services = services.Where(service => service.Name.Length > 0).ToDictionary(service => service.Source, service => service.Name),
        });
}
