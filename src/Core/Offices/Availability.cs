namespace Ovop.Core.Offices;

/// <summary>Days on which somebody is away, both included.</summary>
public sealed record Absence(DateOnly From, DateOnly To);

/// <summary>
/// When and how much an assessor takes, said by them or by the office (proposal). It bars from new cases; those that they sit on stay
/// theirs.
/// </summary>
/// <param name="Away">Null for never.</param>
/// <param name="MostCases">The most open cases at once; null for as many as come.</param>
public sealed record Availability(Absence? Away, int? MostCases)
{
    public const int MostCasesEver = 500;

    /// <summary>What bars from a new case: "panel.away", "panel.full"; null for nothing.</summary>
    public string? BarFor(int load, DateOnly on) =>
        Away is { } away && on >= away.From && on <= away.To ? "panel.away"
        : load >= MostCases ? "panel.full"
        : null;

    /// <summary>As it was stated; all that is wrong at once.</summary>
    /// <param name="from">Null when it was left out.</param>
    /// <param name="to">Null when it was left out.</param>
    /// <param name="isDated">Whether anything was said of days at all.</param>
    /// <param name="most">As typed; empty for no limit.</param>
    /// <param name="today">An absence that is over says nothing.</param>
    public static Result<Availability> Of(DateOnly? from, DateOnly? to, bool isDated, string most, DateOnly today)
    {
        var count = int.TryParse(most, out var typed) ? typed : (int?)null;
        List<Problem> problems = [];
        if (isDated && from is null)
            problems.Add(new("availability.day", Field: "dari"));
        if (isDated && (to is null || to < from || to < today))
            problems.Add(new("availability.end", Field: "sampai"));
        if (most.Length > 0 && count is not (>= 0 and <= MostCasesEver))
            problems.Add(new("availability.most", Field: "beban", Args: [$"{MostCasesEver}"]));

        return problems.Count > 0
            ? Result<Availability>.Refused(problems)
            : new Availability(isDated ? new(from!.Value, to!.Value) : null, count);
    }
}
