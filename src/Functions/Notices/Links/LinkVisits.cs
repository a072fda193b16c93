using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Notices.Links;

/// <summary>
/// Opens personal links. Opening changes nothing, however often and by whatever program; a link that decides nothing any
/// more says why, and what has been recorded.
/// </summary>
internal sealed class LinkVisits(LinkTokens tokens, CaseDesk desk, DocumentDownload download, ReadLog reads)
{
    /// <summary>Answers with <paramref name="page"/> when something can be decided by this link, else with why not.</summary>
    public async Task<IResult> Answer(
        HttpRequest request, LinkPages pages, string link, Func<LinkVisit, Task<IResult>> page, CancellationToken cancel)
    {
        var opened = await Open(request, pages, link, cancel);
        return !opened.TryGet(out var visit) ? End(request.HttpContext, null, opened.Problems[0])
            : visit.Dead is { } dead ? End(request.HttpContext, visit, dead)
            : await page(visit);
    }

    /// <summary>
    /// As <see cref="Answer"/>, and also to somebody who has decided by this link, until its time is over: what they may still add to
    /// that decision. It leads to no other case.
    /// </summary>
    public async Task<IResult> AnswerAfter(
        HttpRequest request, LinkPages pages, string link, Func<LinkVisit, Task<IResult>> page, CancellationToken cancel)
    {
        var opened = await Open(request, pages, link, cancel);
        return !opened.TryGet(out var visit) ? End(request.HttpContext, null, opened.Problems[0])
            : visit.Dead is { } dead
                && !(dead.Code == "link.used"
                    && visit.Setting.Now <= Letters.Present(visit.Dossier, pages.Purpose, visit.Person.Id)!.Expires)
                ? End(request.HttpContext, visit, dead)
            : await page(visit);
    }

    /// <summary>As <see cref="Answer"/>, with what was posted.</summary>
    public Task<IResult> AnswerForm(
        HttpRequest request, LinkPages pages, string link, Func<LinkVisit, IFormCollection, Task<IResult>> page,
        CancellationToken cancel) =>
        Answer(request, pages, link, visit => Forms.Answer(request, typed => page(visit, typed)), cancel);

    /// <summary>As <see cref="AnswerAfter"/>, with what was posted.</summary>
    public Task<IResult> AnswerFormAfter(
        HttpRequest request, LinkPages pages, string link, Func<LinkVisit, IFormCollection, Task<IResult>> page,
        CancellationToken cancel) =>
        AnswerAfter(request, pages, link, visit => Forms.Answer(request, typed => page(visit, typed)), cancel);

    /// <summary>As below, by the token that this browser keeps for the page asked for; <c>link.closed</c> when it keeps none.</summary>
    /// <param name="link">The link's key, from the address.</param>
    private async Task<Result<LinkVisit>> Open(HttpRequest request, LinkPages pages, string link, CancellationToken cancel)
    {
        if (MailedSecret.Of(request) is not { } token)
            return new Problem("link.closed", ProblemKind.Forbidden);

        var opened = await Open(pages, token, cancel);
        if (!opened.TryGet(out var visit))
            return opened;
        if (visit.Token.Key != link)
            return LinkTokens.Unknown;

        MailedSecret.Keep(request.HttpContext, visit.Address, token);
        return visit;
    }

    /// <summary>
    /// Who is visiting which case; <c>link.unknown</c>, <c>link.notyours</c> when the case knows no such person, or <c>link.revoked</c>
    /// when they hold nothing any more: they are told why, and nothing of the case.
    /// </summary>
    public async Task<Result<LinkVisit>> Open(LinkPages pages, string token, CancellationToken cancel) =>
        !tokens.Read(pages, token).TryGet(out var read) || await desk.Find(read.Number, cancel) is not { } dossier ? LinkTokens.Unknown
        : await VisitOf(dossier, read, token, cancel) is { } visit ? visit
        : Letters.Present(dossier, pages.Purpose, read.Person) is { } former
            ? new Problem("link.revoked", ProblemKind.Forbidden, Args: [former.Revoked ?? "handedover"])
        : new Problem("link.notyours", ProblemKind.Forbidden);

    /// <summary>Somebody in another case by their present link there; null where nothing can be decided by any.</summary>
    public async Task<LinkVisit?> Another(LinkPages pages, ApplicationNumber number, string person, CancellationToken cancel) =>
        await Elsewhere(pages, number, person, cancel) is { Dead: null } visit ? visit : null;

    /// <summary>Whether somebody's present link in another case shows anything of it: what can be done there, or what was.</summary>
    public async Task<bool> Shows(LinkPages pages, ApplicationNumber number, string person, CancellationToken cancel) =>
        await Elsewhere(pages, number, person, cancel) is { Dead: var dead } && (dead is null || Status(dead) == StatusCodes.Status200OK);

    private async Task<LinkVisit?> Elsewhere(LinkPages pages, ApplicationNumber number, string person, CancellationToken cancel)
    {
        if (await desk.Find(number, cancel) is not { } dossier || Letters.Present(dossier, pages.Purpose, person) is not { } link)
            return null;

        var token = tokens.Write(number, new(link.Purpose, link.Person, link.Serial));
        return await VisitOf(dossier, tokens.Read(pages, token).Value, token, cancel);
    }

    private async Task<LinkVisit?> VisitOf(Dossier dossier, LinkToken read, string token, CancellationToken cancel)
    {
        var setting = await desk.SettingOf(dossier.Case, cancel);
        return read.Pages.Kind.HolderOf(dossier, read.Person, setting.People) is { } person
            && Letters.Present(dossier, read.Pages.Purpose, person.Id) is not null
            ? new LinkVisit(read, read.Address, read.Pages.Shown(dossier), setting, person)
            {
                Uncopied = AnonymousCopies.Missing(dossier, setting.Round).Count,
                Secret = token,
            }
            : null;
    }

    /// <summary>A document of the case, to whoever may decide by this link and see it; that they saw it is noted.</summary>
    public Task<IResult> Document(
        HttpRequest request, LinkPages pages, string link, string code, string turn, Func<LinkVisit, Problem?> bar,
        CancellationToken cancel) =>
        Answer(request, pages, link, async visit => bar(visit) is { } barred
            ? barred.ToHttp(request.HttpContext)
            : await Serve(request.HttpContext, visit, code, int.TryParse(turn, out var which) ? which : 0, cancel), cancel);

    private async Task<IResult> Serve(HttpContext http, LinkVisit visit, string code, int turn, CancellationToken cancel) =>
        await reads.Once(
            await download.Serve(http, visit.Dossier, code, turn, cancel), Capacity(visit.Token.Pages.Purpose), visit.Person.Id,
            visit.Dossier.Number, code, turn, cancel);

    private static ReadAs Capacity(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Endorsement => ReadAs.Dinas,
        LinkPurpose.Review => ReadAs.Assessor,
        LinkPurpose.Visit => ReadAs.Visitor,
        LinkPurpose.Ratification or LinkPurpose.Confirmation => ReadAs.Ratifier,
        LinkPurpose.ProducerConfirmation => ReadAs.Helper,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>What becomes of a posted decision: back to the link's own page, which then shows the receipt; or the refusals.</summary>
    public static IResult Decided<T>(
        HttpRequest request, LinkVisit visit, Result<T> decision, Func<IReadOnlyList<Problem>, IResult> again) =>
        decision.IsOk ? Results.LocalRedirect(visit.Address)
        : decision.Problems[0].Code.StartsWith("link.", StringComparison.Ordinal) ? End(request.HttpContext, visit, decision.Problems[0])
        : again(decision.Problems);

    /// <summary>Says why nothing can be decided by a link.</summary>
    internal static IResult End(HttpContext http, LinkVisit? visit, Problem dead) =>
        ProblemAnswers.WantsPage(http.Request) || dead.Code == "link.used"
            ? Pages.Render<LinkEndPage>(http, new { Dead = dead, Visit = visit }, Status(dead))
            : dead.ToHttp(http);

    private static int Status(Problem dead) => dead.Code switch
    {
        "link.used" => StatusCodes.Status200OK,
        "link.superseded" or "link.revoked" or "link.expired" => StatusCodes.Status410Gone,
        _ => ProblemAnswers.Status(dead),
    };
}
