using Ovop.Core.Rounds;

namespace Ovop.Core.Review.Appointing;

/// <summary>A case that needs assessors.</summary>
/// <param name="Application">The application's number, as text.</param>
/// <param name="Province">Of the producer: the two digits of the Kemendagri code.</param>
/// <param name="Parties">The producer's business number and every organisation that takes part, such as the laboratory.</param>
/// <param name="Excluded">Assessors who declared a conflict, declined, or may not sit for another reason.</param>
/// <param name="AlreadyAppointed">Assessors who stay; they are not appointed again.</param>
/// <param name="Places">How many are to be appointed now: the panel's number at first, then 1 for a substitute or a further
/// assessor.</param>
/// <param name="On">The day, from which the coaches' bar is counted.</param>
public sealed record PanelQuestion(
    string Application,
    Commodity Commodity,
    string Province,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Excluded,
    IReadOnlyList<string> AlreadyAppointed,
    int Places,
    DateOnly On)
{
    /// <summary>Who sat on the case that is objected to; none where nothing is.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Who is on the applicant's side of this very case (<see cref="Sharing.Parties"/>).</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>
    /// In a blind case, where nobody can say so themselves: who has something in common with this very producer
    /// (<see cref="ConflictHint.IsStrong"/>).
    /// </summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>What the ware asks to know beyond its commodity.</summary>
    public IReadOnlyList<string> Crafts { get; init; } = [];
}

/// <summary>Why a candidate was appointed or not.</summary>
/// <param name="Code">"panel.appointed", or what spoke against it: "panel.sitting", "panel.ended", "panel.own",
/// "panel.commodity", "panel.province", "panel.excluded", "panel.earlier", "panel.conflict", "panel.coach", "panel.hint",
/// "panel.away", "panel.full", "panel.load", "panel.external", "panel.craft".</param>
public sealed record Candidate(string Assessor, int Load, string Code);

/// <summary>An appointment with its explanation.</summary>
/// <param name="Appointed">Ids of the newly appointed, in the order of choice.</param>
/// <param name="Candidates">The whole pool, by id.</param>
public sealed record Panel(IReadOnlyList<string> Appointed, IReadOnlyList<Candidate> Candidates);
