namespace Ovop.Core.Ratification;

/// <summary>The plenary in which proposals were decided together.</summary>
/// <param name="Minutes">Number of the signed minutes.</param>
/// <param name="Present">Members who took part, the chair among them.</param>
/// <param name="Members">Members in all.</param>
public sealed record Sitting(string Minutes, int Present, int Members)
{
    /// <summary>
    /// What is wrong with it: <c>sitting.minutes</c>, <c>sitting.present</c>, or <c>sitting.quorum</c> when fewer than three
    /// quarters of the members took part (the plenary of the award's procedure).
    /// </summary>
    public IReadOnlyList<Problem> Problems() =>
    [
        .. Minutes.Trim().Length is < 3 or > 100 ? (Problem[])[new("sitting.minutes", Field: "berita_acara")] : [],
        .. Present < 1 || Present > Members ? (Problem[])[new("sitting.present", Field: "hadir")]
            : Present * 4 < Members * 3 ? [new("sitting.quorum", ProblemKind.Conflict, "hadir")]
            : [],
    ];
}
