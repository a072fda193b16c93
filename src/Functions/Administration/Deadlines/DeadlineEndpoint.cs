using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Deadlines;

/// <summary>An administrator moves the due time of what a case waits for: first shown what follows, then done.</summary>
internal sealed class DeadlineEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/tenggat";

    [Function("DeadlineGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Act, number, "deadline", (_, dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("DeadlinePost")]
    public Task<IResult> Move(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var (words, day) = (Texts.Of<DeadlinePage>(ReaderLanguage.Of(request.HttpContext)), TypedDate.Of(typed, "tenggat"));
            return await new OfficeAct(
                dossier, setting, (latest, now) => Deadline.Move(latest, staff.Contact.Id, day, typed["alasan"].ToString(), now),
                problems => Task.FromResult(Page(request, dossier, setting, problems)))
            {
                Title = words["due.do"],
                Also = change => Coming(change, setting),
                Then = $"{dossier.Number.Office}?selesai=due",
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static RenderFragment Coming(Change change, Setting setting) => builder =>
    {
        builder.OpenComponent<DeadlineOutlook>(0);
        builder.AddComponentParameter(1, nameof(DeadlineOutlook.Change), change);
        builder.AddComponentParameter(2, nameof(DeadlineOutlook.Setting), setting);
        builder.CloseComponent();
    };

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        dossier.Case.Wait is null
            ? StaffCases.Unknown.ToHttp(request.HttpContext)
            : Pages.Render<DeadlinePage>(
                request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
