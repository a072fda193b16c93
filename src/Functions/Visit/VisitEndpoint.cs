using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Visit;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices.Deciding;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Visit;

/// <summary>The visitor's form by personal link: saved as often as wanted, by hand or by itself, and sent once.</summary>
internal sealed class VisitEndpoint(LinkVisits visits, CaseDesk desk, DirectSteps uploads)
{
    [Function("VisitGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = VisitPages.At + "/{link}")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, VisitPages.Only, link, visit => Task.FromResult(Page(request, visit, [], uploads.Origin)), cancel);

    [Function("VisitPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = VisitPages.At + "/{link}")] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, VisitPages.Only, link, async (visit, posted) =>
        {
            if (posted["tindakan"] == DeviceKey.OpenAct)
                return DeviceKey.Open(request.HttpContext, visit, posted["amplop"].ToString());

            var (act, typed) = (posted["tindakan"].ToString(), Typed(visit, posted));
            var decision = await desk.Act(
                orchestrations, visit.Dossier.Number, (dossier, setting) => act is "simpan" or "otomatis"
                ? VisitForm.Save(dossier, visit.Person.Id, visit.Token.Serial, typed, setting)
                : VisitForm.Send(dossier, visit.Person.Id, visit.Token.Serial, typed, setting), cancel);

            return act == "otomatis" ? decision.IsOk ? Results.Json(new { version = "" }) : decision.Problems.ToHttp(request.HttpContext)
                : act == "simpan" && decision.IsOk ? Results.LocalRedirect($"{visit.Address}?disimpan=ya")
                : LinkVisits.Decided(request, visit, decision, problems => Page(request, visit, problems, uploads.Origin));
        }, cancel);

    /// <summary>A document of the case or a photo of the visit.</summary>
    [Function("VisitDocument")]
    public Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = VisitPages.At + "/{link}/dokumen/{code}/{turn}")]
        HttpRequest request,
        string link, string code, string turn, CancellationToken cancel) =>
        visits.Document(request, VisitPages.Only, link, code, turn,
            visit => Review.AssessorView.Shows(visit.Setting.Round, code)
                ? null
                : new Problem("document.unknown", ProblemKind.NotFound), cancel);

    /// <summary>The page, which may ask the phone where it is and send photos to where uploads go.</summary>
    public static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems, Uri storage)
    {
        ContentPolicy.AllowConnecting(request.HttpContext, storage);
        ContentPolicy.AllowPosition(request.HttpContext);
        return Pages.Render<VisitPage>(
            request.HttpContext, new
            {
                Visit = visit,
                Problems = problems,
                Device = DeviceKey.New(request.HttpContext, visit),
                Saved = request.Query.ContainsKey("disimpan"),
            });
    }

    private static Dictionary<string, string> Typed(LinkVisit visit, IFormCollection posted) =>
        VisitForm.Fields(visit.Dossier, visit.Setting)
            .Select(name =>
                (Name: name, Value: name == VisitForm.Day ? $"{TypedDate.Read(box => posted[box], name)}" : posted[name].ToString().Trim()))
            .Where(typed => typed.Value.Length > 0)
            .ToDictionary(typed => typed.Name,
                typed => typed.Value.Length <= VisitForm.LongestNote ? typed.Value : typed.Value[..VisitForm.LongestNote]);
}
