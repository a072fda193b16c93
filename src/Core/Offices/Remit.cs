using Ovop.Core.Rounds;

namespace Ovop.Core.Offices;

/// <summary>
/// The part of the award that somebody of the office is for (proposal): what lies outside is neither shown to them nor done by them.
/// Each is a list of codes with spaces between, in order; an empty one bounds nothing.
/// </summary>
/// <param name="Rounds">Ids of rounds.</param>
/// <param name="Regions">Codes of provinces (two digits) and of regencies or cities (four).</param>
/// <param name="Commodities">As <see cref="Commodity"/> names them.</param>
public sealed record Remit(string Rounds, string Regions, string Commodities)
{
    /// <summary>Null where nothing is bounded.</summary>
    public static Remit? Of(IEnumerable<string> rounds, IEnumerable<string> regions, IEnumerable<Commodity> commodities) =>
        new Remit(Listed(rounds), Listed(regions), Listed(commodities.Select(ware => $"{ware}"))) is var remit
            && remit.Rounds.Length + remit.Regions.Length + remit.Commodities.Length > 0 ? remit : null;

    /// <summary>Whether a case is within; a draft that says neither where nor what it is, is in no bounded part.</summary>
    public bool Covers(string round, string province, string regency, Commodity? commodity) =>
        Has(Rounds, round) && (Has(Regions, province) || Has(Regions, regency)) && Has(Commodities, $"{commodity}");

    public static IReadOnlyList<string> Codes(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(string list, string code) => list.Length == 0 || Codes(list).Contains(code);

    private static string Listed(IEnumerable<string> codes) => string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));
}
