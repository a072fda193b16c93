using System.Globalization;
using System.Text.Json;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Rounds.Reading;

/// <summary>
/// A place in a JSON text that is being read. Whatever is missing or of the wrong kind becomes a problem with the place's
/// path as its field, and a stand-in is given, so that one reading finds all problems. A place under a missing one is
/// silent.
/// </summary>
/// <param name="isKept">Whether the wording was published before: then it need not know what came into the award since.</param>
/// <param name="languages">Codes of the languages in which the wording says everything.</param>
internal readonly struct JsonPlace(
    JsonElement? element, string path, List<Problem> problems, bool isKept = false, IReadOnlyList<string>? languages = null)
{
    public string Path { get; } = path;

    public JsonPlace this[string name]
    {
        get
        {
            var inner = Path == "$" ? $"$.{name}" : $"{Path}.{name}";
            if (!Is(JsonValueKind.Object, "object"))
                return new(null, inner, problems, isKept, languages);
            if (element!.Value.TryGetProperty(name, out var found))
                return new(found, inner, problems, isKept, languages);

            Note("round.missing", inner, []);
            return new(null, inner, problems, isKept, languages);
        }
    }

    public bool Has(string name) => element is { ValueKind: JsonValueKind.Object } here && here.TryGetProperty(name, out _);

    /// <summary>Of a closed set that may have grown: whether this member is to be read. A wording to be published needs them all.</summary>
    public bool Expects(string name) => !isKept || element is not { ValueKind: JsonValueKind.Object } || Has(name);

    public IEnumerable<JsonPlace> Items()
    {
        if (!Is(JsonValueKind.Array, "array"))
            yield break;

        var number = 0;
        foreach (var item in element!.Value.EnumerateArray())
            yield return new(item, $"{Path}[{number++}]", problems, isKept, languages);
    }

    /// <summary>The names of the members of an object, in the order of the text.</summary>
    public IReadOnlyList<string> Names() =>
        Is(JsonValueKind.Object, "object") ? [.. element!.Value.EnumerateObject().Select(member => member.Name)] : [];

    /// <summary>The commodities that the members of an object are named by; any other name is refused.</summary>
    public IReadOnlyList<Commodity> Commodities()
    {
        var (known, named) = (Enum.GetValues<Commodity>(), Names());
        if (named.Any(name => !known.Any(commodity => $"{commodity}" == name)))
            Refuse("round.choice", string.Join(", ", known));
        return [.. known.Where(commodity => named.Contains($"{commodity}"))];
    }

    /// <summary>A text that says something.</summary>
    public string Text()
    {
        if (!Is(JsonValueKind.String, "string"))
            return "";

        var text = element!.Value.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
            Refuse("round.empty");
        return text;
    }

    /// <summary>
    /// A text in the languages of the wording, and in whichever more it has. Of one that was published before only the first language
    /// is asked for.
    /// </summary>
    public LocalText LocalText()
    {
        var here = this;
        var asked = isKept ? [] : languages ?? [];
        return new(Spoken(element).Union(asked).Append(Language.First.Code).Distinct()
            .Select(code => KeyValuePair.Create(code, here[code].Text())));
    }

    /// <summary>The languages in which there are words here, by their codes.</summary>
    public static IReadOnlyList<string> Spoken(JsonElement? element) => element is { ValueKind: JsonValueKind.Object } here
        ? [.. here.EnumerateObject().Select(word => word.Name).Where(Language.IsCode)]
        : [];

    public bool Flag() =>
        element is { ValueKind: JsonValueKind.True or JsonValueKind.False } here ? here.GetBoolean() : Is(JsonValueKind.True, "boolean");

    public int Whole(int least, int most)
    {
        if (!Is(JsonValueKind.Number, "number"))
            return least;
        if (element!.Value.TryGetInt32(out var value) && value >= least && value <= most)
            return value;

        Refuse("round.range", least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        return least;
    }

    public Term Term() => Rounds.Calendar.Term.TryParse(Text(), out var term) ? term : StandIn<Term>("round.term");

    public DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : StandIn<DateOnly>("round.date");

    /// <summary>A moment with its offset from UTC written out.</summary>
    public DateTimeOffset Moment() =>
        DateTimeOffset.TryParseExact(Text(), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : StandIn<DateTimeOffset>("round.moment");

    /// <summary>One of a closed set, by the word that the JSON uses for it.</summary>
    public T Choice<T>(IReadOnlyList<T> choices, Func<T, string> word) where T : struct
    {
        var text = Text();
        foreach (var choice in choices)
        {
            if (word(choice) == text)
                return choice;
        }

        return StandIn<T>("round.choice", string.Join(", ", choices.Select(word)));
    }

    /// <summary>Notes a problem here, once per code.</summary>
    public void Refuse(string code, params string[] args)
    {
        if (element is not null)
            Note(code, Path, args);
    }

    /// <summary>The same by a rule that is younger than wordings which are kept: those are read nevertheless.</summary>
    public void RefuseNew(string code, params string[] args)
    {
        if (!isKept)
            Refuse(code, args);
    }

    private void Note(string code, string at, string[] args)
    {
        if (!problems.Exists(problem => problem.Code == code && problem.Field == at))
            problems.Add(new Problem(code, Field: at, Args: args));
    }

    private T StandIn<T>(string code, params string[] args) where T : struct
    {
        if (element is { ValueKind: JsonValueKind.String })
            Refuse(code, args);
        return default;
    }

    private bool Is(JsonValueKind kind, string name)
    {
        if (element is not { } here)
            return false;
        if (here.ValueKind == kind)
            return true;

        Refuse("round.kind", name);
        return false;
    }
}
