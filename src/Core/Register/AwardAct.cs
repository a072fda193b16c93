using System.Globalization;
using Ovop.Core.Cases;

namespace Ovop.Core.Register;

/// <summary>What may be done to an award after its publication; revoking and amending need a second person.</summary>
public enum AwardActKind { Suspend, Lift, Revoke, Amend }

/// <summary>The names on a certificate.</summary>
public sealed record AwardNames(string Producer, string Product, string Brand);

/// <summary>An administrator's act on a published award.</summary>
/// <param name="Number">From 1, in the order of the acts on this award.</param>
/// <param name="By">Id of the administrator.</param>
/// <param name="Reason">Becomes public with the act, unless it lifts a suspension.</param>
/// <param name="Names">The new names; null unless it amends.</param>
public sealed record AwardAct(int Number, AwardActKind Kind, string By, DateTimeOffset At, string Reason, AwardNames? Names = null)
    : IPlainPart
{
    public string Key => KeyOf(Number);

    /// <summary>Null while it waits for the second person, and for acts that need none.</summary>
    public ActAnswer? Answer { get; init; }

    /// <summary>Why and when it was taken back before an answer came; null normally.</summary>
    public string? TakenBack { get; init; }

    public bool NeedsSecond => Kind is AwardActKind.Revoke or AwardActKind.Amend;

    public bool IsPending => NeedsSecond && Answer is null && TakenBack is null;

    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"award-act-{number:D2}");
}

/// <summary>A certificate that another has replaced; its paper and its entry stay, marked.</summary>
public sealed record FormerCertificate(Certificate Paper) : IPlainPart
{
    public string Key => $"{Certificate.RowKey}-{Paper.Award.Certificate}";
}
