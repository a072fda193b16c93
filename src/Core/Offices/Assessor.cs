using Ovop.Core.Rounds;

namespace Ovop.Core.Offices;

/// <summary>A producer whom the assessor was paid to coach, and until when.</summary>
/// <param name="Nib">The producer's business number.</param>
public sealed record Coaching(string Nib, DateOnly Until);

/// <summary>A member of the pool from which panels are made up.</summary>
/// <param name="Id">Stable within the award.</param>
/// <param name="Email">Where the links go.</param>
/// <param name="Province">The two digits of the Kemendagri code, as text.</param>
/// <param name="IsExternal">From outside the ministry.</param>
/// <param name="IsChair">Coordinator of a commodity's panels (koordinator).</param>
/// <param name="Organisation">Whom the assessor works for; the NIB where it has one.</param>
/// <param name="StandingConflicts">Business numbers, organisations and application numbers that the assessor declared (kinship,
/// ownership, supply).</param>
public sealed record Assessor(
    string Id,
    string Name,
    string Email,
    string Province,
    IReadOnlyList<Commodity> Commodities,
    bool IsExternal,
    bool IsChair,
    string Organisation,
    IReadOnlyList<string> StandingConflicts,
    IReadOnlyList<Coaching> Coached,
    Language Language)
{
    /// <summary>Code of the regency or city of residence, four digits; null when not known.</summary>
    public string? Regency { get; init; }

    /// <summary>Name of the sentra that the assessor belongs to or comes from.</summary>
    public string? Sentra { get; init; }

    public string? Phone { get; init; }

    /// <summary>What they know best within their commodities, by the codes that a ware asks for.</summary>
    public IReadOnlyList<string> Crafts { get; init; } = [];

    /// <summary>When and how much they take; null for whatever comes.</summary>
    public Availability? Availability { get; init; }

    /// <summary>Drawn no more; the cases that they sit on are still theirs.</summary>
    public bool IsEnded { get; init; }
}

/// <summary>A member of the pool and the number of open cases that wait for them.</summary>
public sealed record PoolMember(Assessor Assessor, int Load)
{
    /// <summary>
    /// How many 1/100 points they give above colleagues on the same cases (as the review measures it); null while too little
    /// is known.
    /// </summary>
    public int? Severity { get; init; }
}
