using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Core.Behalf;

/// <summary>The producer for whom an officer of a dinas files an application.</summary>
/// <param name="Officer">Id of the officer.</param>
/// <param name="Area">Code of the officer's regency or province: the producer must lie in it.</param>
/// <param name="Name">Name of the person responsible.</param>
/// <param name="Phone">Telephone, tidied.</param>
/// <param name="Email">Address, lower case; empty where the producer has none and gets its link on paper.</param>
public sealed record Producer(string Officer, string Area, string Name, string Phone, string Email) : IAddressee
{
    public const string RowKey = "producer";

    /// <summary>The id under which links and letters name the producer.</summary>
    public const string Person = "producer";

    public string Key => RowKey;

    public bool OnPaper => Email.Length == 0;

    public string Addressee => Person;

    /// <summary>Not before it has confirmed: its access reads along then.</summary>
    public bool ReadsAlong => false;
}

/// <summary>The officer's latest request that the producer confirm; there is one row for all.</summary>
/// <param name="Serial">From 1: the issue of the link that carries it.</param>
/// <param name="At">When.</param>
/// <param name="Sealed">The six digits on the paper, sealed by the app; empty for a request by mail.</param>
/// <param name="Tries">Wrong digits so far.</param>
public sealed record ConfirmationRequest(int Serial, DateTimeOffset At, string Sealed, int Tries) : IPlainPart
{
    public const string RowKey = "confirmation-request";

    public string Key => RowKey;
}

/// <summary>The producer's confirmation of the very answers and documents that it saw.</summary>
/// <param name="Serial">Issue of the link by which it came.</param>
/// <param name="Name">The own name, as typed.</param>
/// <param name="At">When.</param>
/// <param name="Seen">Seal of the answers and documents; it holds for these alone.</param>
/// <param name="Wording">Which wording was agreed to.</param>
public sealed record ProducerConfirmation(int Serial, string Name, DateTimeOffset At, string Seen, string Wording) : IPart
{
    public const string Prefix = "confirmation-of-producer-";

    public string Key => FormattableString.Invariant($"{Prefix}{Serial:D4}");
}

/// <summary>The producer's refusal of what it was asked to confirm.</summary>
/// <param name="Serial">Issue of the link by which it came.</param>
/// <param name="At">When.</param>
/// <param name="Reason">What is wrong, in its own words.</param>
public sealed record ProducerRefusal(int Serial, DateTimeOffset At, string Reason) : IPlainPart
{
    public const string Prefix = "refusal-of-producer-";

    public string Key => KeyOf(Serial);

    public static string KeyOf(int serial) => FormattableString.Invariant($"{Prefix}{serial:D4}");
}
