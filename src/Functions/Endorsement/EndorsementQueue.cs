using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Endorsement;

/// <summary>All proposals that wait for one head of a dinas.</summary>
internal sealed class EndorsementQueue(AllCases cases, CaseDesk desk, LinkTokens tokens)
    : LinkQueue(cases, desk, tokens, EndorsementPages.Only, "endorsement", OtherNotice.EndorsementsWaiting)
{
    private readonly CaseDesk _desk = desk;

    /// <summary>A case that this person has proposed as it stands; null for any other.</summary>
    /// <param name="letter">With which letter; null for any.</param>
    public async Task<Dossier?> Decided(string person, ApplicationNumber number, string? letter, CancellationToken cancel) =>
        await _desk.Find(number, cancel) is { } dossier
            && EndorsementStage.Decision(dossier) is { Endorsed: true } decision && decision.By == person
            && (letter is null || decision.LetterNumber == letter.Trim())
            ? dossier
            : null;
}
