namespace Ovop.Core.Register;

/// <summary>Every star of one product: of the same application, or of the same producer, product and regency by name, without
/// regard to capitals, accents and kinds of apostrophe.</summary>
public static class StarHistory
{
    /// <summary>The newest first; the award itself is among them.</summary>
    public static IReadOnlyList<PublicAward> Of(PublicAward award, IEnumerable<PublicAward> all) =>
    [
        .. all.Where(other => other.Certificate.Application == award.Certificate.Application
                || (Same(other.Producer, award.Producer) && Same(other.Product, award.Product)
                    && other.Province == award.Province && Same(other.Regency, award.Regency)))
            .OrderByDescending(other => other.DecidedOn).ThenBy(other => other.State)
            .ThenByDescending(other => other.Certificate.ToString(), StringComparer.Ordinal),
    ];

    private static bool Same(string one, string other) => TypedText.Folded(one) == TypedText.Folded(other);
}
