using Ovop.Core.Behalf;
using Ovop.Core.Review.Appointing;

namespace Ovop.Core.Notices;

/// <summary>Somebody whom the award writes to.</summary>
/// <param name="Id">Short and stable ("kadis-33", "ratifier"); what the trail and the waits name.</param>
/// <param name="Name">Full name with titles.</param>
/// <param name="Office">The office held, for letters and certificates.</param>
/// <param name="Email">Address, lower case.</param>
/// <param name="Language">Language of the letters.</param>
public sealed record Contact(string Id, string Name, LocalText Office, string Email, Language Language);

/// <summary>The head of a dinas, who endorses proposals of a province; one without a province stands in where none is named.</summary>
public sealed record Endorser(Contact Contact, string? Province);

/// <summary>The people of the award at one moment.</summary>
public sealed record People(
    IReadOnlyList<PoolMember> Assessors, IReadOnlyList<Endorser> Endorsers, Contact Ratifier, IReadOnlyList<Contact> Administrators)
{
    /// <summary>The id under which waits and letters name the applicant.</summary>
    public const string Applicant = "applicant";

    /// <summary>The id under which the trail names what nobody did but the procedure.</summary>
    public const string System = "system";

    /// <summary>Who may read everything that administrators read, and do nothing.</summary>
    public IReadOnlyList<Contact> Auditors { get; init; } = [];

    /// <summary>Who held an office before: the trails of old cases name them.</summary>
    public IReadOnlyList<Contact> Former { get; init; } = [];

    /// <summary>Who may file for producers.</summary>
    public IReadOnlyList<Officer> Officers { get; init; } = [];

    public Contact EndorserFor(string province) =>
        (Endorsers.FirstOrDefault(endorser => endorser.Province == province) ?? Endorsers.First(endorser => endorser.Province is null)).Contact;
}
