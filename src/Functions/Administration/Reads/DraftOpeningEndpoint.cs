using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Reads;

/// <summary>Opens a producer's draft to somebody of the office, with a reason.</summary>
internal sealed class DraftOpeningEndpoint(Administrators administrators, CaseDesk desk)
{
    [Function(nameof(DraftOpeningEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/permohonan/{number}/buka")] HttpRequest request, string number,
        CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Read, Gravity.Light, async (staff, typed) =>
        {
            if (!ApplicationNumber.TryParse(number, out var known) || await desk.Find(known, cancel) is not { } latest
                || !staff.Covers(latest))
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            var decision = await desk.Note(
                known, (dossier, setting) => DraftPrivacy.Open(dossier, staff.Contact.Id, typed["alasan"].ToString(), setting.Now), cancel);
            return decision.IsOk ? Results.LocalRedirect(known.Office)
                : StaffCases.Closed(request, latest, decision.Problems);
        }, cancel, within: true);
}
