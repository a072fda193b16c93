using Ovop.Core.Cases;

namespace Ovop.Core.Renewal;

/// <summary>An earlier application about the same product, as it ended.</summary>
/// <param name="Number">The application.</param>
/// <param name="State">Its end.</param>
/// <param name="On">The day of its end, of an award that of the decision.</param>
/// <param name="Star">The star; null without one.</param>
/// <param name="Certificate">The certificate; null without one.</param>
public sealed record PastApplication(ApplicationNumber Number, CaseState State, DateOnly On, int? Star, string? Certificate);

/// <summary>The applications from which this one was copied forward, the latest first.</summary>
public sealed record Ancestry(IReadOnlyList<PastApplication> Past) : IPlainPart
{
    public const string RowKey = "ancestry";

    public string Key => RowKey;

    public static Ancestry? Of(Dossier dossier) => dossier.Find<Ancestry>(RowKey);
}
