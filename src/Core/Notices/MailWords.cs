using System.Globalization;
using System.Text.RegularExpressions;

namespace Ovop.Core.Notices;

/// <summary>What a letter says, with placeholders in the place of what each case has: "Draf permohonan {nomor} menunggu".</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Paragraphs, an empty line between.</param>
/// <param name="Button">What its one button says; empty for a letter without.</param>
public sealed partial record MailWords(string Subject, string Body, string Button)
{
    public const int LongestSubject = 150, LongestBody = 5000, LongestButton = 60;

    /// <summary>
    /// What stands in their place: number, product, producer, due time, details of the occasion, the stars given; in mails of no case
    /// until when, a code, somebody's name, a day, a place, how many, what is asked, a round, a commodity, the minutes' number, a
    /// reason. Their names are those of the fields in which values are typed, in every language. Letters that went out keep values by
    /// this order.
    /// </summary>
    public static IReadOnlyList<string> Placeholders => Names;

    private static readonly string[] Names =
    [
        "nomor", "produk", "produsen", "tenggat", "rincian", "bintang",
        "batas", "kode", "nama", "hari", "tempat", "jumlah", "tugas", "putaran", "komoditas", "berita_acara", "alasan",
    ];

    /// <summary>The placeholders that it has, in the order of <see cref="Placeholders"/>.</summary>
    public IEnumerable<string> Used => Placeholders.Where(name => All.Contains($"{{{name}}}", StringComparison.Ordinal));

    private string All => $"{Subject}\n{Body}\n{Button}";

    /// <summary>The words of the app, which count their placeholders ("{0}").</summary>
    public static MailWords Counted(string subject, string body, string button) => new(Named(subject), Named(body), Named(button));

    /// <summary>
    /// What somebody typed: <c>words.subject</c>, <c>words.body</c>, <c>words.button</c> where one is missing or too long,
    /// <c>words.placeholder</c> with what is none, or stands for nothing in this letter, and <c>words.needed</c> with what its body lacks.
    /// </summary>
    /// <param name="kind">What it is about, which says whether it has a button and what it cannot be without.</param>
    /// <param name="allowed">The placeholders that have a value in it.</param>
    /// <param name="after">How the fields' names end, where there are those of several languages.</param>
    public static Result<MailWords> Read(
        MailKind kind, string subject, string body, string button, IReadOnlyCollection<string> allowed, string after = "")
    {
        var hasButton = kind.HasButton;
        var words = new MailWords(subject.Trim(), TypedText.Of(body).Trim(), hasButton ? button.Trim() : "");
        List<Problem> problems =
        [
            .. words.Subject.Length is < 5 or > LongestSubject || words.Subject.Contains('\n', StringComparison.Ordinal)
                ? (Problem[])[new("words.subject", Field: $"perihal{after}", Args: $"{LongestSubject}")]
                : [],
            .. words.Body.Length is < 20 or > LongestBody
                ? (Problem[])[new("words.body", Field: $"isi{after}", Args: $"{LongestBody}")]
                : [],
            .. hasButton && words.Button.Length is < 2 or > LongestButton
                ? (Problem[])[new("words.button", Field: $"tombol{after}", Args: $"{LongestButton}")]
                : [],
            .. kind.Needed.Where(name => !words.Body.Contains($"{{{name}}}", StringComparison.Ordinal))
                .Select(name => new Problem("words.needed", Field: $"isi{after}", Args: $"{{{name}}}")),
            .. Wrong(words.Subject, $"perihal{after}"), .. Wrong(words.Body, $"isi{after}"), .. Wrong(words.Button, $"tombol{after}"),
        ];
        return problems.Count > 0 ? Result<MailWords>.Refused(problems) : words;

        IEnumerable<Problem> Wrong(string part, string field) => Braces().Matches(part)
            .Where(found => !allowed.Contains(found.Groups["name"].Value)).Select(found => found.Value).Distinct()
            .Select(found => new Problem("words.placeholder", Field: field, Args: found));
    }

    /// <summary>One of its parts with values in the order of <see cref="Placeholders"/>; a placeholder without one is left out.</summary>
    public static string Filled(string part, IReadOnlyList<string> values) => Braces().Replace(
        part,
        found => Array.IndexOf(Names, found.Groups["name"].Value) is >= 0 and var at ? values.ElementAtOrDefault(at) ?? "" : found.Value);

    /// <summary>The same of all its parts.</summary>
    public MailWords With(IReadOnlyList<string> values) => new(Filled(Subject, values), Filled(Body, values), Filled(Button, values));

    /// <summary>What is otherwise than before: subject, button, and of the body the paragraphs that went and those that came.</summary>
    public IEnumerable<(string Part, string Before, string After)> Since(MailWords before)
    {
        if (Subject != before.Subject)
            yield return ("subject", before.Subject, Subject);
        if (Body != before.Body)
            yield return ("body", Only(before.Body, Body), Only(Body, before.Body));
        if (Button != before.Button)
            yield return ("button", before.Button, Button);
    }

    private static string Only(string body, string other) =>
        string.Join("\n\n", body.Split("\n\n").Except(other.Split("\n\n"), StringComparer.Ordinal));

    /// <summary>The same with values by the names of their placeholders.</summary>
    public MailWords With(IReadOnlyDictionary<string, string> values) =>
        With([.. Names.Select(name => values.GetValueOrDefault(name, ""))]);

    private static string Named(string counted) => Count().Replace(
        counted, found => $"{{{Placeholders[int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)]}}}");

    /// <summary>A name within braces, or a brace by itself.</summary>
    [GeneratedRegex(@"\{(?<name>[^{}\n]*)\}|[{}]")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\{([0-5])\}")]
    private static partial Regex Count();
}

/// <summary>In which words a letter went out, so that it can be read again as it was.</summary>
/// <param name="Version">Which of the words of its kind and language; 0 for those of the app, before the office changed any.</param>
/// <param name="Values">What stood in the place of the placeholders; none once erased.</param>
public sealed record WrittenWords(int Version, IReadOnlyList<string> Values);
