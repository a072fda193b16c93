using System.Globalization;
using Ovop.Core.Award;

namespace Ovop.Core.Notices;

/// <summary>Whether a link that somebody holds still opens what it was sent for.</summary>
public static class PersonalLinks
{
    /// <summary>Null when it does, else why not (<see cref="PersonalLink.WhyDead"/>, <c>case.held</c> or <c>link.unknown</c>).</summary>
    public static Problem? WhyDead(Dossier dossier, LinkPurpose purpose, string person, int serial, DateTimeOffset now) =>
        Letters.Present(dossier, purpose, person) is { } link ? link.WhyDead(serial, now) ?? Holding.WhyHeld(dossier) : new("link.unknown", ProblemKind.NotFound);

    /// <summary>
    /// Sends the present link to its owner once more, at the wish of whoever holds an older one: only ever to the owner's own
    /// address, at most once an hour, and not when it decides nothing any more. A link on paper is not sent (<c>link.paper</c>).
    /// </summary>
    public static Result<Change> SendAgain(Dossier dossier, LinkPurpose purpose, string person, DateTimeOffset now)
    {
        if (Letters.Present(dossier, purpose, person) is not { } link)
            return new Problem("link.unknown", ProblemKind.NotFound);
        if (link.WhyDead(link.Serial, now) is { } dead)
            return dead;

        var carrier = dossier.All<Letter>().FirstOrDefault(letter => letter.Link == new LinkTarget(purpose, person, link.Serial) && letter.Kind != Notice.ReviewCode && !letter.Occasion.Contains("-own-", StringComparison.Ordinal));
        if (carrier is null)
            return new Problem("link.paper", ProblemKind.Conflict);

        var copy = new Letter(carrier.Kind, string.Create(CultureInfo.InvariantCulture, $"{carrier.Occasion}-own-{now.ToUnixTimeSeconds() / 3600}"), person, carrier.To, carrier.Language)
        {
            Args = carrier.Args,
            Link = carrier.Link,
        };
        return dossier.Has(copy.Key) ? Change.None(dossier, person, now) : dossier.By(person, now).Send(copy).Log("link.asked", null, ("letter", copy.Key));
    }
}
