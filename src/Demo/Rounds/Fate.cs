using Ovop.Core.Rounds;

namespace Ovop.Demo.Rounds;

/// <summary>How far a case gets and what befalls it on the way.</summary>
internal enum Fate
{
    Star, NoStar, Declined, Withdrawn, Disqualified, Lapsed, Revoked, Suspended, Amended, Granted, Dismissed,
    Begun, HalfFilled, Unendorsed, Forgotten, Copies, Reviewing, StoodDown, Silent, AwaitsCorrection, Corrected, Amending, Apart, FurtherAssessor,
    Visiting, Visited, Proposed, Overruled, AwaitsOverruling, SentBack, Held, Objecting, Paused, Stuck, Bounced, Moved, AwaitsRevocation,
}

/// <param name="Fate">What befalls the case.</param>
/// <param name="Age">How many days ago it is opened.</param>
/// <param name="Ware">Where only one will do.</param>
/// <param name="Share">At which share of its levels every criterion is scored.</param>
internal sealed record Lot(Fate Fate, int Age, Commodity? Ware = null, double Share = 0.8)
{
    /// <summary>Of the present round, the most telling first; when there are more cases it begins anew.</summary>
    public static IReadOnlyList<Lot> Present { get; } =
    [
        new(Fate.Star, 190, Share: 0.95), new(Fate.Reviewing, 22), new(Fate.Proposed, 45), new(Fate.Unendorsed, 9), new(Fate.HalfFilled, 6),
        new(Fate.Copies, 20, Commodity.TN), new(Fate.Apart, 33), new(Fate.AwaitsCorrection, 21), new(Fate.NoStar, 150, Share: 0.3), new(Fate.Objecting, 56, Share: 0.72),
        new(Fate.Begun, 3), new(Fate.Held, 100), new(Fate.Stuck, 16, Commodity.GR), new(Fate.Visiting, 40, Commodity.AN, 1), new(Fate.Forgotten, 40),
        new(Fate.StoodDown, 26), new(Fate.Silent, 42), new(Fate.Bounced, 8), new(Fate.Withdrawn, 60), new(Fate.Declined, 80),
        new(Fate.Corrected, 48), new(Fate.AwaitsOverruling, 44), new(Fate.Paused, 30), new(Fate.Amending, 7), new(Fate.Star, 170, Share: 0.85),
        new(Fate.Overruled, 120), new(Fate.SentBack, 95), new(Fate.FurtherAssessor, 55), new(Fate.Dismissed, 140, Share: 0.74), new(Fate.Granted, 150, Share: 0.72),
        new(Fate.Suspended, 160), new(Fate.Disqualified, 50), new(Fate.Moved, 24), new(Fate.Visited, 110, Commodity.AN, 1), new(Fate.AwaitsRevocation, 165),
        new(Fate.Declined, 16), new(Fate.Unendorsed, 12), new(Fate.Reviewing, 25), new(Fate.Reviewing, 18), new(Fate.Star, 130, Share: 0.9), new(Fate.Proposed, 50),
        new(Fate.HalfFilled, 15), new(Fate.Unendorsed, 7), new(Fate.Star, 145), new(Fate.Held, 96, Share: 0.9), new(Fate.Begun, 11),
        new(Fate.Reviewing, 28), new(Fate.Star, 200, Share: 0.78), new(Fate.Unendorsed, 10), new(Fate.Copies, 17, Commodity.TN), new(Fate.Proposed, 41),
        new(Fate.Star, 185, Share: 0.92), new(Fate.Star, 125, Share: 0.86), new(Fate.Star, 140), new(Fate.Star, 155, Share: 0.97), new(Fate.Star, 165, Share: 0.83),
    ];

    /// <summary>The same of last year's round.</summary>
    public static IReadOnlyList<Lot> Past { get; } =
    [
        new(Fate.Star, 395, Share: 0.9), new(Fate.Star, 385, Share: 0.82), new(Fate.NoStar, 500, Share: 0.4), new(Fate.Star, 610, Share: 0.85), new(Fate.Revoked, 388, Share: 0.88),
        new(Fate.Lapsed, 450), new(Fate.Star, 590, Share: 0.8), new(Fate.Granted, 520, Share: 0.72), new(Fate.Withdrawn, 480), new(Fate.Star, 372, Share: 0.9),
        new(Fate.Declined, 540), new(Fate.Amended, 390, Share: 0.9), new(Fate.Star, 600, Share: 0.78), new(Fate.Visited, 570, Commodity.AN, 1), new(Fate.Disqualified, 530),
        new(Fate.Star, 550, Share: 0.95), new(Fate.Corrected, 580), new(Fate.Star, 380, Share: 0.86), new(Fate.Dismissed, 510, Share: 0.74), new(Fate.Silent, 545),
    ];
}
