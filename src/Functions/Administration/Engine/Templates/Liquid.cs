using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using Ovop.Core;

namespace Ovop.Functions.Administration.Engine.Templates;

/// <summary>
/// Templates in Liquid, kept within bounds: whatever they are given is encoded before, and steps and sizes have an end. Nothing else of
/// the app knows the library, which is loaded with the first template that is looked at.
/// </summary>
internal static partial class Liquid
{
    public const int Longest = 20_000, LongestShown = 50_000;

    private const int MostSteps = 20_000, LongestAssigned = 20_000, MostBlocks = 200;

    private const string Typed = "templat";

    /// <summary>Of a range of numbers, which an operator's view has no need of.</summary>
    private const string Range = "..";

    /// <summary>Those that an operator's view needs.</summary>
    public static IReadOnlyList<string> Filters { get; } =
    [
        "abs", "append", "capitalize", "ceil", "default", "divided_by", "downcase", "first", "floor", "last", "map", "minus",
        "modulo", "plus", "prepend", "reverse", "round", "size", "slice", "sort", "strip", "times", "truncate", "upcase", "where",
    ];

    /// <summary>Tags that an operator's view has no need of.</summary>
    private static readonly string[] WithoutTags = ["include", "render", "capture", "tablerow", "layout", "section", "liquid"];

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly FluidParser Parser = Limited(new FluidParser());

    private static readonly TemplateOptions Options = Limited(new TemplateOptions
    {
        MaxSteps = MostSteps,
        MaxRecursion = 10,
        StrictFilters = true,
    });

    /// <summary>
    /// What hinders a template: <c>template.text</c> where there is none or too much, <c>template.deep</c> for too many blocks,
    /// <c>template.syntax</c> with line and column, <c>template.filter</c> and <c>template.range</c> with the line; null for nothing.
    /// </summary>
    public static Problem? Fault(string text)
    {
        if (text.Trim().Length is 0 or > Longest)
            return new("template.text", Field: Typed, Args: [$"{Longest}"]);
        if (Block().Count(text) > MostBlocks)
            return new("template.deep", Field: Typed, Args: [$"{MostBlocks}"]);
        if (!Parser.TryParse(text, out _, out var error))
            return Place().Match(error) is { Success: true } place
                ? Syntax(place.Groups["line"].Value, place.Groups["column"].Value, error[..place.Index].Trim())
                : Syntax("1", "1", error);
        if (text.IndexOf(Range, StringComparison.Ordinal) is >= 0 and var range)
            return new("template.range", Field: Typed, Args: [LineOf(text, range)]);

        return Tag().Matches(text)
            .SelectMany(tag => Filter().Matches(tag.Value).Select(filter => (Name: filter.Groups[1].Value, tag.Index)))
            .FirstOrDefault(filter => !Filters.Contains(filter.Name)) is { Name: { } unknown, Index: var at }
            ? new Problem("template.filter", Field: Typed, Args: [LineOf(text, at), unknown])
            : null;
    }

    /// <summary>What it comes to; as <see cref="Fault"/>, or <c>template.run</c> where it has no end or counts what is no number.</summary>
    public static async Task<Result<string>> Render(string text, IReadOnlyDictionary<string, object?> values)
    {
        if (Fault(text) is { } fault)
            return fault;

        var context = new TemplateContext(Options);
        foreach (var (name, value) in values)
            context.SetValue(name, Encoded(value));
        await using var shown = new BoundedText(LongestShown);
        try
        {
            await Parser.Parse(text).RenderAsync(shown, context);
            return shown.ToString();
        }
        catch (Exception broken) // The library and its filters throw many kinds at values that do not fit.
        {
            return new Problem("template.run", Field: Typed, Args: [$"{MostSteps}", $"{LongestShown}", broken.Message]);
        }
    }

    private static object? Encoded(object? value) => value switch
    {
        string text => Encoder.Encode(text),
        IReadOnlyDictionary<string, object?> parts =>
            parts.ToDictionary(part => Encoder.Encode(part.Key), part => Encoded(part.Value)),
        IEnumerable<object?> all => all.Select(Encoded).ToList(),
        _ => value,
    };

    private static Problem Syntax(string line, string column, string what) =>
        new("template.syntax", Field: Typed, Args: [line, column, what]);

    private static string LineOf(string text, int at) => (text.AsSpan(0, at).Count('\n') + 1).ToString(CultureInfo.InvariantCulture);

    private static FluidParser Limited(FluidParser parser)
    {
        foreach (var tag in WithoutTags)
            parser.RegisteredTags.Remove(tag);
        return parser;
    }

    private static TemplateOptions Limited(TemplateOptions options)
    {
        foreach (var name in options.Filters.Select(filter => filter.Key).Except(Filters).ToList())
            options.Filters.Remove(name);
        options.Filters.AddFilter("round", Rounded);
        options.Filters.AddFilter("modulo", Remainder);
        options.Assigned = (_, value, _) => value is StringValue text && text.ToStringValue().Length > LongestAssigned
            ? throw new InvalidOperationException($"> {LongestAssigned}")
            : new(value);
        return options;
    }

    /// <summary>A half away from zero, as Liquid says and marks are rounded; the library's own goes to the even neighbour.</summary>
    private static ValueTask<FluidValue> Rounded(FluidValue number, FilterArguments arguments, TemplateContext context) =>
        NumberValue.Create(Math.Round(number.ToNumberValue(), (int)arguments.At(0).ToNumberValue(), MidpointRounding.AwayFromZero));

    /// <summary>What <c>divided_by</c> leaves, which rounds down; the library's own is below zero where the number is.</summary>
    private static ValueTask<FluidValue> Remainder(FluidValue number, FilterArguments arguments, TemplateContext context)
    {
        var by = arguments.At(0).ToNumberValue();
        return NumberValue.Create(((number.ToNumberValue() % by) + by) % by);
    }

    [GeneratedRegex(@"\{[{%].*?[%}]\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{%-?\s*(if|unless|for|case)\b")]
    private static partial Regex Block();

    [GeneratedRegex(@"\|\s*(\w+)")]
    private static partial Regex Filter();

    [GeneratedRegex(@"at \((?<line>\d+):(?<column>\d+)\)")]
    private static partial Regex Place();
}
