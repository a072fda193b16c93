using System.Globalization;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Register.Data;

/// <summary>
/// The register as a table: its columns are the members of register.schema.json, and the names that go with the codes of
/// province and regency.
/// </summary>
internal static class RegisterCsv
{
    private static readonly (string Name, Func<PublicAward, string?> Value)[] Columns =
    [
        ("certificate", award => award.Certificate.ToString()),
        ("producer", award => award.Producer),
        ("product", award => award.Product),
        ("brand", award => award.Brand),
        ("commodity", award => award.Commodity.ToString()),
        ("province", award => award.Province),
        ("provinceName", award => Provinces.Find(award.Province)?.Name),
        ("regency", award => award.Regency),
        ("regencyName", award => Regencies.NameOf(award.Regency)),
        ("star", award => award.Star.ToString(CultureInfo.InvariantCulture)),
        ("starMax", award => award.StarMax.ToString(CultureInfo.InvariantCulture)),
        ("round", award => award.Round),
        ("decidedOn", award => Day(award.DecidedOn)),
        ("validUntil", award => Day(award.ValidUntil)),
        ("state", award => award.State.ToString()),
        ("stateSince", award => Day(award.StateSince)),
        ("stateReason", award => award.StateReason),
        ("replacedBy", award => award.ReplacedBy?.ToString()),
        ("village", award => award.Village),
    ];

    /// <summary>The first line.</summary>
    public static IEnumerable<string> Names => Columns.Select(column => column.Name);

    public static string Write(IEnumerable<PublicAward> awards) => CsvFile.Text(Rows(awards));

    /// <summary>The same as a file.</summary>
    public static byte[] File(IEnumerable<PublicAward> awards) => CsvFile.Write(Rows(awards));

    /// <summary>The line of an award.</summary>
    public static IEnumerable<string?> Values(PublicAward award) => Columns.Select(column => column.Value(award));

    private static IEnumerable<IEnumerable<string?>> Rows(IEnumerable<PublicAward> awards) => awards.Select(Values).Prepend(Names);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
