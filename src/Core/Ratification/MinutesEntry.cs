namespace Ovop.Core.Ratification;

/// <summary>How a decision stands in the minutes of the sitting in which it was taken.</summary>
/// <param name="Minutes">Number of the minutes.</param>
/// <param name="Present">Members who took part in it, the chair among them.</param>
/// <param name="Members">Members in all who could.</param>
public sealed record MinutesEntry(string Minutes, int Present, int Members)
{
    /// <summary>Id of the sitting; null from when sittings were only a number of minutes.</summary>
    public string? SittingId { get; init; }

    /// <summary>The decree that followed; null where there was none, or none yet.</summary>
    public AwardDecree? Decree { get; init; }

    /// <summary>Members who were for ratifying, and against it.</summary>
    public int For { get; init; }

    public int Against { get; init; }

    /// <summary>Names of those who took no part in this case, semicolons between.</summary>
    public string Recused { get; init; } = "";
}

/// <summary>The decree by which stars are awarded, as it stands on their certificates.</summary>
public sealed record AwardDecree(string Number, DateOnly On);
