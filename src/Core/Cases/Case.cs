using Ovop.Core.Cases.Trails;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Rounds;

namespace Ovop.Core.Cases;

/// <summary>
/// The head of a dossier: the facts that every decision about a case needs, kept in one row whose version guards
/// all others.
/// </summary>
/// <param name="Number">The one identifier: also the orchestration's instance id and the folder of its documents.</param>
/// <param name="Round">Id of the round it was opened in.</param>
/// <param name="RoundHash">Hash of the round's text then, or of the one to which the office brought the draft: the rules it keeps to
/// the end.</param>
/// <param name="Owner">E-mail address of the applicant, lower case; empty once erased.</param>
/// <param name="Language">The applicant's language, for mails.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OpenedAt">When the draft was opened.</param>
/// <param name="Wait">Whom it waits for; null once it has ended.</param>
/// <param name="Trail">Head of its trail.</param>
public sealed record Case(
    ApplicationNumber Number, string Round, string RoundHash, string Owner, Language Language,
    CaseState State, DateTimeOffset OpenedAt, Wait? Wait, TrailHead Trail) : IPart
{
    public const string RowKey = "case";

    public string Key => RowKey;

    /// <summary>Chosen with the first section of the form.</summary>
    public Commodity? Commodity { get; init; }

    /// <summary>When it was submitted; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Which turn of scoring it is in: 1 at first, higher after each discussion or sending back.</summary>
    public int Turn { get; init; } = 1;

    /// <summary>The turn from which the panel's attempts to agree are counted: later than 1 after a sending back.</summary>
    public int FirstTurn { get; init; } = 1;

    /// <summary>Why an operator is needed, as a code; null normally.</summary>
    public string? Stuck { get; init; }

    /// <summary>When what it held about people was taken out, its time being over; null before.</summary>
    public DateTimeOffset? ErasedAt { get; init; }
}
