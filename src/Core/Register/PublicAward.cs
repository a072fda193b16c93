using Ovop.Core.Rounds;

namespace Ovop.Core.Register;

public enum AwardState { Valid, Amended, Suspended, Revoked, Expired }

/// <summary>
/// The one view of an award that may leave: the register, the certificate's check and the open data show this and nothing
/// else. It has no member for a person; names and addresses of owners, officers and assessors cannot get into it (UU 27/2022).
/// </summary>
/// <param name="Producer">The business name.</param>
/// <param name="Province">The two digits of the Kemendagri code.</param>
/// <param name="Regency">Code of the regency or city (Kemendagri, "33.17"); its name is looked up where it is shown.</param>
/// <param name="ValidUntil">Inclusive.</param>
/// <param name="State">As last recorded; see <see cref="StateOn"/>.</param>
/// <param name="StateSince">The day of the record.</param>
/// <param name="StateReason">Public words; null while valid.</param>
/// <param name="ReplacedBy">The certificate that took this one's place; null unless it was amended.</param>
/// <param name="Village">The village that the award is named for, as its applicant writes it; null from before it was kept.</param>
public sealed record PublicAward(
    CertificateNumber Certificate,
    string Producer,
    string Product,
    string Brand,
    Commodity Commodity,
    string Province,
    string Regency,
    int Star,
    int StarMax,
    string Round,
    DateOnly DecidedOn,
    DateOnly ValidUntil,
    AwardState State,
    DateOnly StateSince,
    string? StateReason,
    CertificateNumber? ReplacedBy = null,
    string? Village = null)
{
    /// <summary>The state on a day: a valid or suspended award has expired after its last day; a revoked or amended one stays so.</summary>
    public AwardState StateOn(DateOnly day) =>
        State is AwardState.Valid or AwardState.Suspended && day > ValidUntil ? AwardState.Expired : State;

    /// <summary>The award as it is to be shown on a day.</summary>
    public PublicAward On(DateOnly day) => StateOn(day) == State
        ? this
        : this with { State = StateOn(day), StateSince = ValidUntil.AddDays(1), StateReason = null };
}
