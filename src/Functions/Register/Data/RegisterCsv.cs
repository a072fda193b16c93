using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Register.Data;

/// <summary>
/// The register as a table: RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read it right; a text that they
/// would run as a formula begins with an apostrophe. The columns are the members of
/// register.schema.json, and the names that go with the codes of province and regency.
/// </summary>
internal static class RegisterCsv
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

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
    ];

    public static string Write(IEnumerable<PublicAward> awards)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, Form);
        WriteRow(csv, Columns.Select(column => column.Name));
        foreach (var award in awards)
            WriteRow(csv, Columns.Select(column => column.Value(award)));

        csv.Flush();
        return text.ToString();
    }

    /// <summary>The same as a file.</summary>
    public static byte[] File(IEnumerable<PublicAward> awards) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write(awards))];

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
