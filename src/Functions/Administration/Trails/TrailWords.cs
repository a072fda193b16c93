using System.Globalization;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Consent;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Behalf;
using Ovop.Functions.Documents;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Questions;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Stars;

namespace Ovop.Functions.Administration.Trails;

/// <summary>An entry of a trail as people say it: states, letters and people by their words; seals and fingerprints left out.</summary>
internal sealed class TrailWords(Names names, Language language)
{
    private const int Fingerprint = 64;

    private readonly Texts _texts = Texts.Of<TrailWords>(language);

    private readonly CaseWords _words = new(language);

    /// <summary>Every kind of entry that there are words for, by its code.</summary>
    public static IReadOnlyDictionary<string, string> All(Language language) => Texts.Of<CaseWords>(language).Under("trail.");

    /// <summary>"Status berpindah: Draf → Dikirim".</summary>
    public string What(TrailEntry entry) => _words[$"trail.{entry.What}"] + (entry.What != "moved" ? "" :
        $": {Value("from", entry.Facts["from"])} → {Value("to", entry.Facts["to"])}");

    /// <summary>Its facts in words, a move's aside, which is said already.</summary>
    public string Facts(TrailEntry entry) => string.Join("; ", entry.Facts
        .Where(fact => fact.Value.Length > 0 && !IsSeal(fact.Value) && !(entry.What == "moved" && fact.Key is "from" or "to"))
        .Select(fact => $"{Name(fact.Key)}: {Value(fact.Key, fact.Value)}"));

    /// <summary>Seals and fingerprints, for who compares them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Seals(TrailEntry entry) => entry.Facts.Where(fact => IsSeal(fact.Value));

    public string Who(CaseEntry one) => one.Entry.By is { } by ? $"{by.Name}, {by.Office.In(language)}" : names.Of(one.Entry.Who);

    private string Name(string name) =>
        name.StartsWith("G-", StringComparison.Ordinal)
            ? StarWords.Gate(name, language)
            : _texts.Find($"trail.fact.{name}") ?? Item(name) ?? names.Of(name);

    private string Value(string name, string value) => name switch
    {
        "from" or "to" when Enum.TryParse<CaseState>(value, out var state) && Enum.IsDefined(state) => _words.State(state),
        "from" or "to" or "assessor" or "visitor" or "person" or "officer" => names.Of(value),
        "state" => Texts.Of<CaseWords>(language).Find($"document.{value}") ?? Texts.Of<CaseWords>(language).Find($"state.{value}") ?? value,
        "for" => Texts.Of<CaseWords>(language).Find($"wait.{value}") ?? value,
        "because" => Each(value, code => Texts.Of<CaseWords>(language).Find($"seat.{code}") ?? _texts.Find($"trail.value.{code}")),
        "files" => Each(value, key => key.Replace("document-", "", StringComparison.Ordinal)),
        "items" => Each(value, Item),
        "scan" => Texts.Of<FileFacts>(language).Find($"scan.{value}") ?? value,
        "refusal" => ProblemWords.Find(value, language) ?? value,
        "purpose" => Texts.Of<TakeBackPage>(language).Find($"purpose.{value}") ?? value,
        "decision" => Texts.Of<CaseWords>(language).Find($"recommendation.{value}") ?? value,
        "wording" when Agreement.Wordings.Contains(value) => Texts.Of<AgreementPage>(language)[$"wording.{value}"],
        "letter" when Kind(value) is { } kind => _words[$"notice.{kind}"],
        "due" or "before" or "after" when DateTimeOffset.TryParseExact(
            value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => WhenText.Moment(at, Zone.Wib, language),
        "points" when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var points) =>
            points.ToString("0.00", language.Culture()),
        _ => _texts.Find($"trail.value.{value}") ?? Texts.Of<CaseWords>(language).Find(value) ?? value,
    };

    /// <summary>Codes that a space parts, each by its word.</summary>
    private static string Each(string codes, Func<string, string?> word) =>
        string.Join(", ", codes.Split(' ').Select(code => word(code) ?? code));

    /// <summary>A field or a section of the form by its name; null for what is neither.</summary>
    private string? Item(string code) => FormWords.In(language).Find($"field.{code}") ?? FormWords.In(language).Find($"section.{code}");

    /// <summary>What a letter says, by its key: the kind is the part after the prefix.</summary>
    private static Notice? Kind(string key) =>
        key.Split('-') is [_, var kind, ..] && Enum.TryParse<Notice>(kind, out var notice) && Enum.IsDefined(notice) ? notice : null;

    private static bool IsSeal(string value) => value.Length == Fingerprint && value.All(char.IsAsciiHexDigit);
}
