namespace Ovop.Core.Stars;

/// <summary>
/// How long a star holds. No decree states it; the assessment of all holders every second round acts as 24 months (inferred).
/// </summary>
public static class Validity
{
    /// <summary>The last day, inclusive; the month's last day where the month is shorter.</summary>
    public static DateOnly Until(DateOnly decidedOn, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return decidedOn.AddMonths(months);
    }
}
