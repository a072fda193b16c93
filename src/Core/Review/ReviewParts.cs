using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Review.Sheets;

namespace Ovop.Core.Review;

/// <summary>How somebody's seat on a panel stands.</summary>
public enum SeatState { Asked, StoodDown, Replaced, Absent }

/// <summary>One assessor's seat in one turn of scoring.</summary>
/// <param name="Contact">Who sits, by the name of then; the address stands there in old cases alone and counts nowhere.</param>
/// <param name="Since">When they were asked.</param>
/// <param name="State">Whether they are still asked, and if not, why.</param>
/// <param name="Substitute">True when they took the seat of another; a substitute who stays silent is absent.</param>
public sealed record Seat(Contact Contact, DateTimeOffset Since, SeatState State = SeatState.Asked, bool Substitute = false);

/// <summary>One turn of scoring: who is asked, and why it takes place.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Seats">Everyone who was asked in this turn, those who left included.</param>
/// <param name="Reasons">Why the panel scores again; none in the first turn.</param>
/// <param name="Candidates">How the appointment came about; none when the panel stayed the same.</param>
public sealed record ScoringTurn(
    int Number, IReadOnlyList<Seat> Seats, IReadOnlyList<Problem> Reasons, IReadOnlyList<Candidate> Candidates) : IPart
{
    /// <summary>The criteria that who has scored before scores again; null for all.</summary>
    public IReadOnlyList<string>? Disputed { get; init; }

    /// <summary>Id of who leads the panel from this turn (<see cref="PanelLead"/>); null while it is who did before, or nobody.</summary>
    public string? Lead { get; init; }

    /// <summary>The reason of a turn in which one alone scores again.</summary>
    public const string SheetReturned = "consensus.returned";

    /// <summary>Whether the panel's attempts to agree are counted anew from this turn.</summary>
    public bool BeginsAnew => Reasons.Any(reason => reason.Code == SheetReturned);

    public string Key => KeyOf(Number);

    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"turn-{number:D2}");
}

/// <summary>What an assessor declared before anything that is not public was shown.</summary>
/// <param name="Assessor">Id.</param>
/// <param name="At">When.</param>
/// <param name="Clear">True when there is no conflict of interest and the assessor accepts.</param>
/// <param name="Reason">Why not, when not.</param>
/// <param name="Wording">The sentence that was declared, in the language in which it was shown.</param>
public sealed record Declaration(string Assessor, DateTimeOffset At, bool Clear, string Reason, string Wording) : IPart
{
    public string Key => KeyOf(Assessor);

    public static string KeyOf(string assessor) => $"declaration-{assessor}";
}

/// <summary>A score sheet as it was received; a later turn's stands beside it.</summary>
public sealed record ReceivedSheet(ScoreSheet Sheet, DateTimeOffset At) : IPart
{
    public string Key => KeyOf(Sheet.Attempt, Sheet.Assessor);

    public static string KeyOf(int turn, string assessor) => string.Create(CultureInfo.InvariantCulture, $"sheet-{turn:D2}-{assessor}");
}
