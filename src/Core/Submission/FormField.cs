using System.Globalization;
using System.Text.RegularExpressions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Submission;

/// <summary>How a field is asked and what form its answer has.</summary>
public enum FieldKind { Text, LongText, Number, Money, Percent, Year, Date, Choice, Province, Regency, Phone, Code, Consent }

/// <summary>
/// One question of the form. Labels, hints and the words of choices stand in the texts of the pages under the code.
/// </summary>
/// <param name="Code">The domain's own name, in Indonesian ("nama_ikm"); also the name of the input.</param>
/// <param name="Kind">How it is asked.</param>
public sealed record FormField(string Code, FieldKind Kind)
{
    public bool Required { get; init; } = true;

    /// <summary>Least length of a text, or least value of a number.</summary>
    public long Min { get; init; }

    /// <summary>Greatest length of a text, or greatest value of a number.</summary>
    public long Max { get; init; } = long.MaxValue;

    /// <summary>The closed set of answers of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For a code: the shape after stripping spaces, dots, dashes and slashes, in capitals.</summary>
    public Regex? Shape { get; init; }

    /// <summary>For a date: true when it must not lie in the future, false when it must lie in the future, null when either.</summary>
    public bool? Past { get; init; }

    /// <summary>Asked only of this commodity; null for all.</summary>
    public Commodity? Only { get; init; }

    /// <summary>What is stored for what was typed: outer spaces and unseen characters go, and with them the punctuation of numbers and codes.</summary>
    public string Tidy(string typed) => TidySeen(Seen(typed));

    private string TidySeen(string typed) => Kind switch
    {
        FieldKind.Code => Stripped(typed).ToUpperInvariant(),
        FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year => Stripped(typed).Replace("Rp", "", StringComparison.OrdinalIgnoreCase),
        FieldKind.Phone => International(Stripped(typed)),
        _ => typed.Trim(),
    };

    /// <summary>The first thing wrong with a tidy answer; null when nothing is.</summary>
    public Problem? Check(string answer, DateOnly today) => answer.Length == 0
        ? Required ? Wrong("form.required") : null
        : Kind switch
        {
            FieldKind.Text or FieldKind.LongText => answer.Length >= Min && answer.Length <= Max ? null : Wrong("form.length", Min, Max, answer.Length),
            FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year =>
                !long.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Wrong("form.number")
                : number < Min || number > (Kind == FieldKind.Year ? today.Year : Max) ? Wrong("form.range", Min, Kind == FieldKind.Year ? today.Year : Max) : null,
            FieldKind.Date => CheckDate(answer, today),
            FieldKind.Choice => Choices.Contains(answer) ? null : Wrong("form.choice"),
            FieldKind.Province => Provinces.Find(answer) is null ? Wrong("form.choice") : null,
            FieldKind.Regency => Regencies.Find(answer) is null ? Wrong("form.choice") : null,
            FieldKind.Phone => PhoneShape.IsMatch(answer) ? null : Wrong("form.phone"),
            FieldKind.Code => Shape!.IsMatch(answer) ? null : Wrong($"form.code.{Code}"),
            FieldKind.Consent => answer == "ya" ? null : Wrong("form.consent"),
            _ => throw new InvalidOperationException($"Unknown kind {Kind}."),
        };

    /// <summary>Mobile numbers of Indonesia in international form: +62 8…, 10 to 13 digits in all after the sign.</summary>
    private static readonly Regex PhoneShape = new(@"^\+628[0-9]{8,11}$", RegexOptions.CultureInvariant);

    private Problem? CheckDate(string answer, DateOnly today) =>
        !DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Wrong("form.date")
        : Past == true && date > today ? Wrong("form.date.past")
        : Past == false && date <= today ? Wrong("form.date.future")
        : null;

    /// <summary>Without control characters, and without those that turn the direction of the text (Unicode 15, chapter 23.2): they can make one text look like another.</summary>
    private static string Seen(string typed) => new([.. typed.ReplaceLineEndings("\n").Replace('\t', ' ')
        .Where(letter => letter == '\n' || !(char.IsControl(letter) || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')))]);

    private static string Stripped(string typed) => Regex.Replace(typed, @"[\s.\-/()]", "");

    private static string International(string digits) =>
        digits.StartsWith('0') ? "+62" + digits[1..] : digits.StartsWith("62", StringComparison.Ordinal) ? "+" + digits : digits;

    private Problem Wrong(string code, params IEnumerable<long> args) =>
        new(code, Field: Code, Args: [.. args.Select(arg => arg.ToString(CultureInfo.InvariantCulture))]);
}
