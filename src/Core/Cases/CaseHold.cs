using System.Globalization;
using Ovop.Core.Cases.Waits;

namespace Ovop.Core.Cases;

/// <summary>A case that stands still until an administrator has it go on.</summary>
/// <param name="Number">From 1.</param>
/// <param name="By">Id of the administrator.</param>
/// <param name="Since">When.</param>
/// <param name="Reason">Why, for the office and the auditors.</param>
/// <param name="Former">What the case waited for.</param>
public sealed record CaseHold(int Number, string By, DateTimeOffset Since, string Reason, Wait Former) : IPart
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"held-{Number:D2}");

    /// <summary>When it went on; null while it stands still.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What a held case waits for.</summary>
    public const string For = "hold";

    /// <summary>The hold that is on now; null for a case that goes its way.</summary>
    public static CaseHold? Present(Dossier dossier) =>
        dossier.Case.State.IsOpen() && dossier.All<CaseHold>().LastOrDefault() is { Until: null } hold ? hold : null;

    /// <summary>Why nothing can be decided in this case now; null when it can.</summary>
    public static Problem? CaseMustNotBeHeld(Dossier dossier) => Present(dossier) is null ? null : new("case.held", ProblemKind.Conflict);
}
