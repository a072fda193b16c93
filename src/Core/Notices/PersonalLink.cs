using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Offices;

namespace Ovop.Core.Notices;

/// <summary>What a personal link is for; it opens nothing else.</summary>
public enum LinkPurpose { Endorsement, Review, Visit, Ratification, Confirmation, ProducerConfirmation }

/// <summary>Which link a letter carries: its purpose, person and serial.</summary>
public sealed record LinkTarget(LinkPurpose Purpose, string Person, int Serial);

/// <summary>
/// The personal link of one person for one purpose of one case. There is one row for all its issues, so a newer one
/// ends the older by construction.
/// </summary>
/// <param name="Purpose">What it opens.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Serial">The latest issue, from 1; an earlier one is superseded.</param>
/// <param name="Expires">The last instant (inclusive) at which it opens.</param>
public sealed record PersonalLink(LinkPurpose Purpose, string Person, int Serial, DateTimeOffset Expires) : IPart
{
    public const string Prefix = "link-";

    /// <summary>Taken back by the office: nothing but the office gives that person another.</summary>
    public const string ByOffice = "office";

    public string Key => KeyOf(Purpose, Person);

    /// <summary>When the decision it was sent for was recorded; it decides once.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>The issues by which something was decided: whoever opens one again reads what, even after a newer was sent.</summary>
    public IReadOnlyList<int> Used { get; init; } = [];

    /// <summary>For whom at which address it was issued (<see cref="HolderOf"/>); null from before this was kept.</summary>
    public string? Holder { get; init; }

    /// <summary>
    /// Why it was taken back before use ("replaced", "seat", "closed", "handedover", <see cref="ByOffice"/>); null normally.
    /// </summary>
    public string? Revoked { get; init; }

    /// <summary>Whether it was issued for this person at the address that they have now.</summary>
    public bool IsOf(Contact contact) => Holder is null || Holder == HolderOf(contact);

    /// <summary>Names person and address without saying them.</summary>
    public static string HolderOf(Contact contact) => Seal.Of([contact.Id, contact.Email])[..16];

    public static string KeyOf(LinkPurpose purpose, string person) => $"{Prefix}{purpose}-{person}";

    /// <summary>
    /// Null when this issue may decide now, else why not: <c>link.superseded</c>, <c>link.revoked</c>,
    /// <c>link.used</c> or <c>link.expired</c>.
    /// </summary>
    public Problem? MustBeAlive(int serial, DateTimeOffset now) =>
        Used.Contains(serial) ? new("link.used", ProblemKind.Conflict)
        : serial < Serial ? new("link.superseded", ProblemKind.Forbidden)
        : Revoked is not null ? new("link.revoked", ProblemKind.Forbidden, Args: [Revoked])
        : now > Expires ? new("link.expired", ProblemKind.Forbidden)
        : null;
}
