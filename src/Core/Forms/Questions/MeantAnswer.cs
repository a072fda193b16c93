using System.Globalization;
using System.Text.RegularExpressions;

namespace Ovop.Core.Forms.Questions;

/// <summary>What was probably meant by an answer that cannot be taken as it is: offered, never put in its place unasked.</summary>
public static partial class MeantAnswer
{
    /// <summary>An answer that the question takes; null where nobody can tell.</summary>
    /// <param name="field">The question.</param>
    /// <param name="answer">The tidy answer.</param>
    public static string? Of(FormField field, string answer) =>
        field.Kind is FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year
            ? long.TryParse(Amounts.Meant(answer), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null
        : field.Kind is FieldKind.Url && Account().Match(answer) is { Success: true } account
            ? $"https://instagram.com/{account.Groups[1].Value}"
        : field.Kind is FieldKind.Place ? Places(answer.Split(',')).FirstOrDefault(FieldChecks.IsInIndonesia)
        : null;

    /// <summary>In whichever order, with letters instead of signs, with commas for points.</summary>
    private static IEnumerable<string> Places(string[] parts) => parts switch
    {
        [var one, var other] => [$"{Signed(one)},{Signed(other)}", $"{Signed(other)},{Signed(one)}"],
        [var one, var itsRest, var other, var othersRest] => Places([$"{one}.{itsRest}", $"{other}.{othersRest}"]),
        _ => [],
    };

    /// <summary>"6.7012S" and "6.7012LS" are south of the equator.</summary>
    private static string Signed(string degrees) =>
        Side().Match(degrees) is { Success: true } sided
            ? $"{(sided.Groups[2].Value.EndsWith("S", StringComparison.OrdinalIgnoreCase) ? "-" : "")}{sided.Groups[1].Value}"
            : degrees;

    [GeneratedRegex(@"^([0-9.]+)(LS|S|LU|N|U|BT|T|E)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Side();

    /// <summary>"@batiksekar", as an address is tidied; without a sign it may be a site whose ending is missing.</summary>
    [GeneratedRegex(@"^https://@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Account();
}
