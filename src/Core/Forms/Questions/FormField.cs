using System.Text.RegularExpressions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Forms.Questions;

/// <summary>How a field is asked and what form its answer has.</summary>
public enum FieldKind
{
    Text, LongText, Number, Money, Percent, Year, Date,
    Choice, Province, Regency, Origin, Phone, Code, Url, Place, Rows, Consent,
}

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

    /// <summary>Greatest length of a text, greatest value of a number, or most rows.</summary>
    public long Max { get; init; } = long.MaxValue;

    /// <summary>For a text: whether it is printed on the certificate.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>The closed set of answers of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For a code: the shape after stripping spaces, dots, dashes and slashes, in capitals.</summary>
    public Regex? Shape { get; init; }

    /// <summary>
    /// For a date: true when it must not lie in the future, false when it must lie beyond the end of the round, null when either.
    /// </summary>
    public bool? Past { get; init; }

    /// <summary>Asked only of this commodity; null for all.</summary>
    public Commodity? Only { get; init; }

    /// <summary>For rows: what each row asks.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];

    /// <summary>What is stored for what was typed.</summary>
    public string Tidy(string typed) => FieldTidying.Of(this, typed);

    /// <summary>The first thing wrong with a tidy answer; null when nothing is.</summary>
    public Problem? Check(string answer, DateOnly today) => FieldChecks.Of(this, answer, today, today).FirstOrDefault();
}
