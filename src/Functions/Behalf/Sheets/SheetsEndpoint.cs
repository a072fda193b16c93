using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Consent;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Behalf.Sheets;

/// <summary>All producers of an officer are asked at once, and the sheets of those without mail are printed as one.</summary>
internal sealed class SheetsEndpoint(Officers officers, ICases cases, CaseDesk desk, SealedDigits digits, LinkTokens links)
{
    public const string Path = "/pengusulan/lembar";

    private const string Route = "pengusulan/lembar";

    [Function("ProducerSheetsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        officers.Answer(request, async (session, officer) =>
        {
            var (filed, unreadable) = await Filed(session, officer, cancel);
            return Pages.Render<SheetsPage>(request.HttpContext, new
            {
                Sheets = filed.Select(one => PaperRequest.Of(one.Dossier, one.Setting, digits, links)).OfType<PaperRequest>().ToList(),
                Unreadable = unreadable,
                Ready = filed.Count(one => IsReady(one.Dossier, one.Setting)),
                Asked = int.TryParse(request.Query["diminta"], out var asked) ? asked : 0,
            });
        }, cancel);

    [Function("ProducerSheetsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        officers.Answer(request, (session, officer) => Forms.Answer(request, async _ =>
        {
            var asked = 0;
            foreach (var (dossier, _) in (await Filed(session, officer, cancel)).Found.Where(one => IsReady(one.Dossier, one.Setting)))
            {
                var sealedDigits = digits.Draw();
                var decision = await desk.Act(
                    orchestrations, dossier.Number, (now, setting) => ProducerConsent.Ask(now, sealedDigits, setting), cancel);
                asked += decision.IsOk ? 1 : 0;
            }

            return Results.LocalRedirect($"{Path}?diminta={asked}");
        }), cancel);

    private async Task<Readings<FiledFor>> Filed(Session session, Officer officer, CancellationToken cancel) =>
        await (await cases.OwnedBy(session.Email, cancel)).Each(
            async (number, stop) => await cases.Find(number, stop) is { } dossier && Likeness.IsOf(dossier, officer.Contact.Id)
                ? new FiledFor(dossier, await desk.SettingOf(dossier.Case, stop))
                : null,
            cancel);

    /// <summary>Complete, not confirmed, and not asked by a link that still decides.</summary>
    private static bool IsReady(Dossier dossier, Setting setting) =>
        !Filing.IsConfirmed(dossier) && ProducerConsent.DraftOrRevisionMustBeOpen(dossier, setting) is null
            && ProducerConsent.Obstacles(dossier, setting).Count == 0
            && (dossier.Find<ConfirmationRequest>(ConfirmationRequest.RowKey) is not { } asked
                || ProducerLink.Kind.MustDecide(dossier, Producer.Person, asked.Serial, setting) is not null);

    private sealed record FiledFor(Dossier Dossier, Setting Setting);
}
