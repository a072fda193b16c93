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
        : field.Kind is FieldKind.Place && answer.Split(',') is [var east, var north] && FieldChecks.IsInIndonesia($"{north},{east}")
            ? $"{north},{east}"
        : null;

    /// <summary>"@batiksekar", as an address is tidied; without a sign it may be a site whose ending is missing.</summary>
    [GeneratedRegex(@"^https://@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Account();
}
