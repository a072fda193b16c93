using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Consent;
using Ovop.Core.Forms;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.SignIn.Numbers;

namespace Ovop.Functions.Behalf;

/// <summary>The producer reads what was filled in for it and confirms or refuses, by its own link.</summary>
internal sealed class AgreementEndpoint(LinkVisits visits, CaseDesk desk, SealedDigits digits, NumberCodes numbers)
{
    private const string Route = ProducerPages.At + "/{link}";

    [Function("AgreementGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ProducerPages.Only, link, visit => Task.FromResult(Page(request, visit, [])), cancel);

    [Function("AgreementPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, ProducerPages.Only, link, async (visit, typed) =>
        {
            var decision = await desk.Act(
                orchestrations, visit.Dossier.Number, (dossier, setting) => RuleOf(dossier, visit.Token.Serial, typed, setting), cancel);
            if (decision.TryGet(out var after) && !IsAnswered(after, visit.Token.Serial))
                decision = Wrong(after);

            return LinkVisits.Decided(request, visit, decision, problems => Page(request, visit, problems));
        }, cancel);

    private Result<Change> RuleOf(Dossier dossier, int serial, IFormCollection typed, Setting setting) => typed["jawaban"] == "tolak"
        ? Agreement.Refuse(dossier, serial, typed["alasan"].ToString(), typed["kode"].ToString(), digits.Open, setting)
        : Agreement.Confirm(dossier, serial, new(
            typed["dilihat"].ToString(), typed["setuju"] == "ya", typed["nama"].ToString(), typed["kode"].ToString(),
            [.. Agreement.Consents.Where(code => typed[code] == "ya")]), digits.Open, setting, numbers.IsOn);

    private static bool IsAnswered(Dossier dossier, int serial) =>
        Filing.Latest(dossier)?.Serial == serial || dossier.Has(ProducerRefusal.KeyOf(serial));

    /// <summary>Counted, and how often another may be tried.</summary>
    private static Problem Wrong(Dossier dossier) =>
        new("behalf.code", ProblemKind.Invalid, "kode",
            $"{Agreement.MostTries - (dossier.Find<ConfirmationRequest>(ConfirmationRequest.RowKey)?.Tries ?? 0)}");

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) => Pages.Render<AgreementPage>(
        request.HttpContext,
        new { Visit = visit with { Dossier = Revisions.AsSent(visit.Dossier) }, Seen = Filing.SealOf(visit.Dossier), Problems = problems });
}
