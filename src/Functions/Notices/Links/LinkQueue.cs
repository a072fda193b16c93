using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Notices.Links;

/// <summary>
/// All cases that wait for the holder of an office to do one thing, and the way from one to the next by their own links. In the mornings
/// they are told of it in one mail.
/// </summary>
/// <param name="pages">Where they do it.</param>
/// <param name="awaits">What the cases wait for.</param>
/// <param name="mail">Tells of them in the morning.</param>
internal abstract class LinkQueue(AllCases cases, CaseDesk desk, LinkTokens tokens, LinkPages pages, string awaits, OtherNotice mail)
{
    private const string Recorded = "tercatat";

    public LinkPages Pages { get; } = pages;

    public OtherNotice Mail { get; } = mail;

    /// <summary>The least time first; what this person has decided waits for them no more, though its case has not gone on yet.</summary>
    public async Task<IReadOnlyList<BoardLine>> Of(string person, CancellationToken cancel) => Among(await cases.Read(cancel), person);

    /// <inheritdoc cref="Of"/>
    /// <param name="lines">Of all cases.</param>
    public IReadOnlyList<BoardLine> Among(IReadOnlyList<BoardLine> lines, string person) =>
    [
        .. lines.Where(line => line.Wait is { } wait && wait.For == awaits && wait.Who.Contains(person) && !line.Decided.Contains(person))
            .OrderBy(line => line.Wait!.Due).ThenBy(line => line.Number),
    ];

    /// <summary>The same person's page of a case, by their present link; null where they have none that decides.</summary>
    public async Task<string?> To(HttpContext http, string person, ApplicationNumber number, CancellationToken cancel) =>
        await Link(person, number, cancel) is { } link ? tokens.Hand(http, number, link) : null;

    /// <summary>The page of the next that they can open, but for these; null where there is none.</summary>
    public async Task<string?> Next(HttpContext http, string person, IReadOnlyCollection<ApplicationNumber> but, CancellationToken cancel)
    {
        foreach (var line in (await Of(person, cancel)).Where(line => !but.Contains(line.Number)))
            if (await new[] { line.Number }.Each((number, stop) => To(http, person, number, stop), cancel) is { Found: [var address] })
                return address;
        return null;
    }

    /// <summary>To that page, or back to all that waits.</summary>
    public async Task<IResult> Open(HttpRequest request, LinkVisit visit, string number, CancellationToken cancel) => Results.LocalRedirect(
        (ApplicationNumber.TryParse(number, out var known) ? await To(request.HttpContext, visit.Person.Id, known, cancel) : null)
        ?? $"{visit.Address}/{Pages.Queue}");

    /// <summary>
    /// What becomes of a posted decision (<see cref="LinkVisits.Decided"/>); who asked to go on is led to the next, whose page says what
    /// was recorded (<see cref="RecordedBefore"/>).
    /// </summary>
    public async Task<IResult> Decided<T>(
        HttpRequest request, LinkVisit visit, IFormCollection typed, Result<T> decision, Func<IReadOnlyList<Problem>, IResult> again,
        CancellationToken cancel) =>
        decision.IsOk && typed["lanjut"] == "ya"
        && await Next(request.HttpContext, visit.Person.Id, [visit.Dossier.Number], cancel) is { } next
            ? Results.LocalRedirect($"{next}?{Recorded}={visit.Dossier.Number}")
            : LinkVisits.Decided(request, visit, decision, again);

    /// <summary>The case from whose decision one has come on; empty for none.</summary>
    public static string RecordedBefore(HttpRequest request) =>
        ApplicationNumber.TryParse(request.Query[Recorded], out var number) ? $"{number}" : "";

    /// <summary>The person's link to a case, if it still decides.</summary>
    public async Task<PersonalLink?> Link(string person, ApplicationNumber number, CancellationToken cancel) =>
        await desk.Find(number, cancel) is { } dossier
            && Letters.Present(dossier, Pages.Purpose, person) is { UsedAt: null, Revoked: null } link
            ? link
            : null;
}
