using System.Globalization;
using Ovop.Core.Award;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Sharing;

namespace Ovop.Core.Notices;

/// <summary>Whether a link that somebody holds still opens what it was sent for.</summary>
public static class PersonalLinks
{
    /// <summary>
    /// Null when it does, else why not: <see cref="PersonalLink.WhyDead"/>, <c>link.superseded</c> too when its owner has another
    /// address since, <c>link.revoked</c> too when the office is another's, <c>case.own</c>, <c>case.held</c> or <c>link.unknown</c>.
    /// </summary>
    public static Problem? WhyDead(Dossier dossier, LinkPurpose purpose, string person, int serial, Setting setting) =>
        Letters.Present(dossier, purpose, person) is not { } link ? new("link.unknown", ProblemKind.NotFound)
        : link.WhyDead(serial, setting.Now)
        ?? (HolderOf(dossier, purpose, person, setting.People) is not { } holder
            ? new("link.revoked", ProblemKind.Forbidden, Args: ["handedover"])
        : !link.IsOf(holder) ? new("link.superseded", ProblemKind.Forbidden)
        : purpose != LinkPurpose.ProducerConfirmation && Parties.Has(dossier, setting.People, person) ? Parties.Own
        : Holding.WhyHeld(dossier));

    /// <summary>Whose link it is, as they are known now; null where case and award know nobody of that id in that capacity.</summary>
    public static Contact? HolderOf(Dossier dossier, LinkPurpose purpose, string person, People people) => purpose switch
    {
        LinkPurpose.Review or LinkPurpose.Visit =>
            ReviewStage.Seats(dossier).Select(seat => seat.Contact).FirstOrDefault(contact => contact.Id == person) is { } seated
            ? people.Present(seated)
            : null,
        LinkPurpose.ProducerConfirmation => person == Producer.Person ? Filing.ContactOf(dossier) : null,
        LinkPurpose.Endorsement or LinkPurpose.Ratification or LinkPurpose.Confirmation => people.As(purpose, person),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>
    /// Sends the present link to its owner once more, at the wish of whoever holds an older one: only ever to the owner's own
    /// address, at most once an hour, and not when it decides nothing any more. A link on paper is not sent (<c>link.paper</c>).
    /// </summary>
    public static Result<Change> SendAgain(Dossier dossier, LinkPurpose purpose, string person, Setting setting)
    {
        if (Letters.Present(dossier, purpose, person) is not { } link
            || HolderOf(dossier, purpose, person, setting.People) is not { } holder)
            return new Problem("link.unknown", ProblemKind.NotFound);
        if (link.WhyDead(link.Serial, setting.Now) is { } dead)
            return dead;
        if (Carrier(dossier, link) is not { } carrier)
            return new Problem("link.paper", ProblemKind.Conflict);

        var occasion = string.Create(CultureInfo.InvariantCulture, $"{carrier.Occasion}-own-{setting.Now.ToUnixTimeSeconds() / 3600}");
        var copy = Letters.To(holder, carrier.Kind, occasion, carrier.Args);
        if (dossier.Has(copy.Key))
            return Change.None(dossier, person, setting.Now);

        var change = dossier.By(person, setting.Now).Renew(purpose, holder);
        return change.Send(copy with { Link = carrier.Link! with { Serial = change.SerialOf(purpose, person) } })
            .Log("link.asked", null, ("letter", copy.Key));
    }

    /// <summary>The letter that brought this link or an earlier issue of it, the latest first issue aside from copies.</summary>
    private static Letter? Carrier(Dossier dossier, PersonalLink link) => dossier.All<Letter>()
        .Where(letter => letter.Link is { } target && (target.Purpose, target.Person) == (link.Purpose, link.Person)
            && letter.Kind != Notice.ReviewCode && !letter.Occasion.Contains("-own-", StringComparison.Ordinal))
        .MaxBy(letter => letter.Link!.Serial);
}
