namespace Ovop.Core.Places;

/// <summary>Countries to which is exported.</summary>
public static class Countries
{
    /// <summary>
    /// Usual markets by ISO 3166-1 alpha-2 code, in the order of their Indonesian names; "ZZ" (which the standard leaves to its
    /// users) is any other.
    /// </summary>
    public static IReadOnlyList<string> Markets { get; } =
    [
        "ZA", "US", "SA", "AU", "BD", "NL", "BE", "BR", "BN", "DK", "PH", "HK", "IN", "GB",
        "IT", "JP", "DE", "KH", "CA", "KR", "MY", "MX", "EG", "MM", "PK", "PG", "PL", "FR",
        "RU", "NZ", "SG", "ES", "LK", "SE", "CH", "TW", "TH", "TL", "CN", "TR", "AE", "VN",
        "ZZ",
    ];
}
