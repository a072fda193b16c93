using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sampling;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Sampling;

/// <summary>The way of a product's sample through the office: what the code on its label opens.</summary>
internal sealed class SampleEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/contoh";

    [Function("SampleGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "sample", (staff, dossier, setting) =>
            Task.FromResult(Page(request, staff, dossier, setting, [])), cancel);

    [Function("SamplePost")]
    public Task<IResult> Note(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var decision = await desk.Note(dossier.Number, Telling.ToApplicant(typed, "catatan", (latest, now) => SampleMoves.Note(
                latest, staff.Contact.Id, MoveOf(typed["langkah"].ToString()), TypedDate.Of(typed, "tanggal"),
                typed["catatan"].ToString(), now)), cancel);
            return decision.IsOk
                ? Results.LocalRedirect(dossier.Number.OfficeSample)
                : Page(request, staff, dossier, setting, decision.Problems);
        }, cancel);

    private static SampleMove? MoveOf(string typed) =>
        Enum.GetValues<SampleMove>().Where(move => $"{move}" == typed).Cast<SampleMove?>().FirstOrDefault();

    private static IResult Page(HttpRequest request, Staff staff, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Pages.Render<SamplePage>(
            request.HttpContext, new { Dossier = dossier, Setting = setting, MayAct = staff.May(Access.Act), Problems = problems });
}
