using Ovop.Core.Offices;

namespace Ovop.Functions.Offices;

/// <summary>The people as they are written down, without their loads.</summary>
internal sealed record Roster(
    IReadOnlyList<Assessor> Assessors, IReadOnlyList<Endorser> Endorsers, Contact Ratifier, IReadOnlyList<Contact> Administrators)
{
    public IReadOnlyList<Contact> Auditors { get; init; } = [];

    public IReadOnlyList<Officer> Officers { get; init; } = [];

    public IReadOnlyList<Contact> Approvers { get; init; } = [];

    public IReadOnlyList<Contact> Former { get; init; } = [];

    public IReadOnlyList<Handover> Handovers { get; init; } = [];
}
