using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Sittings;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Minutes;

namespace Ovop.Functions.Sittings;

/// <summary>What members read: the cases of the agenda, their documents, and the minutes.</summary>
internal sealed class SittingCaseEndpoint(
    SittingVisits visits, Agendas agendas, CaseDesk desk, LinkTokens links, DocumentDownload download, ReadLog reads,
    MinutesFiles minutes)
{
    private const string Case = SittingEndpoint.Route + "/{number}";

    /// <summary>The chair is led to the ratifier's own page of a case, while that decides.</summary>
    [Function("SittingCase")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Case)] HttpRequest request, string key, string number,
        CancellationToken cancel) =>
        Open(request, key, number, async (visit, dossier) =>
        {
            var setting = await desk.SettingOf(dossier.Case, cancel);
            return visit.IsChair && Letters.Present(dossier, LinkPurpose.Ratification, visit.Member.Id) is { } link
                && RatificationLink.Kind.MustDecide(dossier, visit.Member.Id, link.Serial, setting) is null
                ? Results.LocalRedirect(links.Hand(request.HttpContext, dossier.Number, link))
                : Pages.Render<SittingCasePage>(request.HttpContext, new { Visit = visit, Dossier = dossier, Setting = setting });
        }, cancel);

    [Function("SittingDocument")]
    public Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Case + "/dokumen/{code}/{turn}")] HttpRequest request,
        string key, string number, string code, string turn, CancellationToken cancel) =>
        Open(request, key, number, async (visit, dossier) =>
        {
            var which = int.TryParse(turn, out var read) ? read : 0;
            return await reads.Once(
                await download.Serve(request.HttpContext, dossier, code, which, cancel),
                visit.IsChair ? ReadAs.Ratifier : ReadAs.Member, visit.Member.Id, dossier.Number, code, which, cancel);
        }, cancel);

    [Function("SittingMinutes")]
    public Task<IResult> Minutes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = SittingEndpoint.Route + "/berita-acara/{kind}")]
        HttpRequest request, string key, string kind, CancellationToken cancel) =>
        visits.Answer(request, key, visit => minutes.Serve(request.HttpContext, visit.Sitting, kind, cancel), cancel);

    private Task<IResult> Open(
        HttpRequest request, string key, string number, Func<SittingVisit, Dossier, Task<IResult>> answer, CancellationToken cancel) =>
        visits.Answer(request, key, async visit =>
            !ApplicationNumber.TryParse(number, out var known) || !visit.Sitting.Agenda.Contains(known)
                || await desk.Find(known, cancel) is not { } dossier ? SittingTokens.Unknown.ToHttp(request.HttpContext)
            : Ballot.IsBound(dossier, await agendas.People(cancel), visit.Member)
                ? new Problem("vote.bound", ProblemKind.Forbidden).ToHttp(request.HttpContext)
            : await answer(visit, dossier), cancel);
}
