using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Endorsement;

/// <summary>All proposals that wait for one head of a dinas.</summary>
internal sealed class EndorsementQueue(AllCases cases, CaseDesk desk, LinkTokens tokens)
{
    /// <summary>The least time first.</summary>
    public async Task<IReadOnlyList<BoardLine>> Of(string person, CancellationToken cancel) => Among(await cases.Read(cancel), person);

    /// <inheritdoc cref="Of"/>
    /// <param name="lines">Of all cases.</param>
    public static IReadOnlyList<BoardLine> Among(IReadOnlyList<BoardLine> lines, string person) =>
    [
        .. lines.Where(line => line.Wait is { For: "endorsement" } wait && wait.Who.Contains(person))
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

    /// <summary>The person's link to a case, if it still decides.</summary>
    public async Task<PersonalLink?> Link(string person, ApplicationNumber number, CancellationToken cancel) =>
        await desk.Find(number, cancel) is { } dossier
            && Letters.Present(dossier, LinkPurpose.Endorsement, person) is { UsedAt: null, Revoked: null } link
            ? link
            : null;

    /// <summary>A case that this person has proposed as it stands; null for any other.</summary>
    /// <param name="letter">With which letter; null for any.</param>
    public async Task<Dossier?> Decided(string person, ApplicationNumber number, string? letter, CancellationToken cancel) =>
        await desk.Find(number, cancel) is { } dossier
            && EndorsementStage.Decision(dossier) is { Endorsed: true } decision && decision.By == person
            && (letter is null || decision.LetterNumber == letter.Trim())
            ? dossier
            : null;
}
