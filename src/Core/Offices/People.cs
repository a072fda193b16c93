using System.Runtime.CompilerServices;

namespace Ovop.Core.Offices;

/// <summary>Somebody whom the award writes to.</summary>
/// <param name="Id">Short and stable ("kadis-33", "ratifier"); what the trail and the waits name.</param>
/// <param name="Name">Full name with titles.</param>
/// <param name="Office">The office held, for letters and certificates.</param>
/// <param name="Email">Address, lower case.</param>
/// <param name="Language">Language of the letters.</param>
public sealed record Contact(string Id, string Name, LocalText Office, string Email, Language Language)
{
    /// <summary>Of an administrator or auditor who is for a part of the award alone; null for all of it.</summary>
    public Remit? Remit { get; init; }

    /// <summary>Where they are called, as the list of offices has it; null where it has none.</summary>
    public string? Telephone { get; init; }
}

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

    private static readonly LocalText OfAssessors = new("Penilai", "Assessor");

    /// <summary>Beside the record, not in it: a copy with other people in it begins anew.</summary>
    private static readonly ConditionalWeakTable<People, ILookup<string, Contact>> ById = new();

    /// <summary>Who may read everything that administrators read, and do nothing.</summary>
    public IReadOnlyList<Contact> Auditors { get; init; } = [];

    /// <summary>Who has to agree to a proposed star before the ratifier is asked, where the round wants it.</summary>
    public IReadOnlyList<Contact> Approvers { get; init; } = [];

    /// <summary>Who held an office before: the trails of old cases name them.</summary>
    public IReadOnlyList<Contact> Former { get; init; } = [];

    /// <summary>The handovers that took place, so that what was the former's is known to be the successor's.</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    /// <summary>Who may file for producers.</summary>
    public IReadOnlyList<Officer> Officers { get; init; } = [];

    /// <summary>Everybody with a capacity now; whoever has several is there as often, an office before the pool.</summary>
    public IEnumerable<Contact> All =>
        Endorsers.Select(endorser => endorser.Contact).Append(Ratifier).Concat(Approvers).Concat(Administrators)
            .Concat(Auditors).Concat(Officers.Select(officer => officer.Contact))
            .Concat(Assessors.Select(member => ContactOf(member.Assessor)));

    /// <summary>The person of this id as they are known now; null for nobody, and for who holds nothing any more.</summary>
    public Contact? Find(string id) => Holding(id).FirstOrDefault();

    /// <summary>The person of this id, as they were known if they hold nothing any more; null for nobody.</summary>
    public Contact? FindOrFormer(string id) => Find(id) ?? Former.FirstOrDefault(contact => IsSame(contact.Id, id));

    private IEnumerable<Contact> Holding(string id) =>
        ById.GetValue(this, people => people.All.ToLookup(contact => contact.Id, StringComparer.OrdinalIgnoreCase))[id];

    /// <summary>
    /// Who holds now what this person held: themselves, or who came after them, by handovers each later than the one before.
    /// </summary>
    public string HeirOf(string id)
    {
        var since = DateTimeOffset.MinValue;
        while (Find(id) is null && Handovers.Where(handover => IsSame(handover.From, id) && handover.DoneAt > since)
            .MaxBy(handover => handover.DoneAt) is { } later)
            (id, since) = (later.To.Id, later.DoneAt!.Value);

        return Find(id)?.Id ?? id;
    }

    /// <summary>The person as head of a dinas, whatever else they hold; null where they are none.</summary>
    public Contact? AsEndorser(string id) => Endorsers.Select(endorser => endorser.Contact).FirstOrDefault(contact => contact.Id == id);

    /// <summary>The person as a member of the pool; null where they are none.</summary>
    public Contact? AsAssessor(string id) =>
        Assessors.Select(member => ContactOf(member.Assessor)).FirstOrDefault(contact => contact.Id == id);

    /// <summary>The person as the ratifier; null where somebody else is.</summary>
    public Contact? AsRatifier(string id) => Ratifier.Id == id ? Ratifier : null;

    /// <summary>The person as an approver; null where they are none.</summary>
    public Contact? AsApprover(string id) => Approvers.FirstOrDefault(contact => contact.Id == id);

    /// <summary>
    /// Every address that this person has or had, in whatever capacity. Who signs in with Entra ID alone has the address for an
    /// id.
    /// </summary>
    public IEnumerable<string> AddressesOf(string id) =>
        id.Contains('@', StringComparison.Ordinal)
            ? [id]
            : Holding(id).Concat(Former.Where(contact => IsSame(contact.Id, id)))
                .Select(contact => contact.Email).Where(address => address.Length > 0);

    /// <summary>Whether two ids are one person's: their case does not matter.</summary>
    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two ids are one person's: by an address, or as who came after the other.</summary>
    public bool AreOne(string one, string other) => IsSame(HeirOf(one), HeirOf(other))
        || AddressesOf(one).Select(MailAddress.PersonOf).Intersect(AddressesOf(other).Select(MailAddress.PersonOf)).Any();

    /// <summary>A member of the pool as somebody whom the award writes to.</summary>
    public static Contact ContactOf(Assessor assessor) =>
        new(assessor.Id, assessor.Name, OfAssessors, assessor.Email, assessor.Language);

    /// <summary>The person as they are known now; as they were known then, where they hold nothing any more.</summary>
    public Contact Present(Contact then) => Find(then.Id) ?? then;

    /// <summary>
    /// Who may endorse the proposals of a province, in this order: its own head of the dinas, then the one who stands in.
    /// </summary>
    public IEnumerable<Contact> EndorsersFor(string province) =>
        Endorsers.Where(endorser => endorser.Province == province || endorser.Province is null)
            .OrderBy(endorser => endorser.Province is null).Select(endorser => endorser.Contact);
}
