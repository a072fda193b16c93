using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;

namespace Ovop.Core.Links;

/// <summary>
/// A kind of personal link, whole: whose it is, and until when what it was sent for is wanted of them. Each stands in the folder of
/// what it decides.
/// </summary>
/// <param name="purpose">The name under which its links are stored.</param>
public abstract class LinkKind(LinkPurpose purpose)
{
    public LinkPurpose Purpose { get; } = purpose;

    /// <summary>Whether it is the producer's own, which bars nobody on the applicant's side.</summary>
    protected virtual bool IsApplicants => false;

    /// <summary>Whose link it is, as they are known now; null where case and award know nobody of that id in that capacity.</summary>
    public abstract Contact? HolderOf(Dossier dossier, string person, People people);

    /// <summary>Whether the case still wants of this person what the link was sent for.</summary>
    protected abstract bool IsWanted(Dossier dossier, string person, Setting setting);

    /// <summary>
    /// Null while this issue decides, else what its holder is told: the reasons of <see cref="PersonalLink.MustBeAlive"/>,
    /// <c>link.superseded</c> too when its owner has another address since, <c>link.revoked</c> too when the office is another's,
    /// <c>case.own</c>, <c>case.held</c>, <c>link.over</c> or <c>link.unknown</c>.
    /// </summary>
    public Problem? MustDecide(Dossier dossier, string person, int serial, Setting setting) =>
        Letters.Present(dossier, Purpose, person) is not { } link ? new("link.unknown", ProblemKind.NotFound)
        : link.MustBeAlive(serial, setting.Now)
        ?? (HolderOf(dossier, person, setting.People) is not { } holder
            ? new("link.revoked", ProblemKind.Forbidden, Args: ["handedover"])
        : !link.IsOf(holder) ? new("link.superseded", ProblemKind.Forbidden)
        : !IsApplicants && Parties.Has(dossier, setting.People, person) ? Parties.Own
        : CaseHold.CaseMustNotBeHeld(dossier) ?? (IsWanted(dossier, person, setting) ? null : new("link.over", ProblemKind.Conflict)));

    /// <summary>
    /// Sends the present link to its owner once more, at the wish of whoever holds an older one: only ever to the owner's own
    /// address, at most once an hour, and not when it decides nothing any more. A link on paper is not sent (<c>link.paper</c>).
    /// </summary>
    public Result<Change> SendAgain(Dossier dossier, string person, Setting setting)
    {
        if (Letters.Present(dossier, Purpose, person) is not { } link || HolderOf(dossier, person, setting.People) is not { } holder)
            return new Problem("link.unknown", ProblemKind.NotFound);
        if (link.MustBeAlive(link.Serial, setting.Now) is { } dead)
            return dead;
        if (Carrier(dossier, link) is not { } carrier)
            return new Problem("link.paper", ProblemKind.Conflict);

        var occasion = string.Create(CultureInfo.InvariantCulture, $"{carrier.Occasion}-own-{setting.Now.ToUnixTimeSeconds() / 3600}");
        var copy = Letters.To(holder, carrier.Kind, occasion, carrier.Args);
        if (dossier.Has(copy.Key))
            return Change.None(dossier, person, setting.Now);

        var change = dossier.By(person, setting.Now).Renew(Purpose, holder);
        return change.Send(copy with { Link = carrier.Link! with { Serial = change.SerialOf(Purpose, person) } })
            .Log("link.asked", null, ("letter", copy.Key));
    }

    /// <summary>
    /// Takes the present link back at the office's word, and on wish sends a new one, to nobody but its owner; that also where the office
    /// took it back before. <c>act.reason</c>, <c>link.none</c>, <c>link.unknown</c> or <c>link.paper</c>.
    /// </summary>
    public Result<Change> TakeBack(Dossier dossier, string who, string person, bool anew, string reason, Setting setting)
    {
        if (Reasons.Missing(reason) is { } missing)
            return missing;
        if (Letters.Present(dossier, Purpose, person) is not { } link || HolderOf(dossier, person, setting.People) is not { } holder)
            return new Problem("link.unknown", ProblemKind.NotFound, "tautan");
        if (link.UsedAt is not null || (link.Revoked is not null && !(anew && link.Revoked == PersonalLink.ByOffice)))
            return new Problem("link.none", ProblemKind.Conflict, "tautan");

        var facts = new[] { ("purpose", $"{Purpose}"), ("person", person) };
        var change = dossier.By(who, setting.Now);
        if (!anew)
            return change.Revoke(Purpose, person, PersonalLink.ByOffice).Log("link.takenback", reason.Trim(), facts);
        if (Carrier(dossier, link) is not { } carrier)
            return new Problem("link.paper", ProblemKind.Conflict, "tautan");

        change = change.Reissue(Purpose, holder);
        var serial = change.SerialOf(Purpose, person);
        var copy = Letters.To(
            holder, carrier.Kind, string.Create(CultureInfo.InvariantCulture, $"{carrier.Occasion}-office-{serial}"), carrier.Args);
        return change.Send(copy with { Link = carrier.Link! with { Serial = serial } }).Log("link.renewed", reason.Trim(), facts);
    }

    /// <summary>The letter that brought this link or an earlier issue of it, the latest first issue aside from copies.</summary>
    private static Letter? Carrier(Dossier dossier, PersonalLink link) => dossier.All<Letter>()
        .Where(letter => letter.Link is { } target && (target.Purpose, target.Person) == (link.Purpose, link.Person)
            && letter.Kind != Notice.ReviewCode && !letter.Occasion.Contains("-own-", StringComparison.Ordinal)
            && !letter.Occasion.Contains("-office-", StringComparison.Ordinal))
        .MaxBy(letter => letter.Link!.Serial);
}
