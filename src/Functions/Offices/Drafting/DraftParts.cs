using System.Globalization;
using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Offices.Drafting.Parts;
using Ovop.Functions.Offices.Drafting.Parts.Terms;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>What is wrong in a draft, and where it is put right.</summary>
public sealed record DraftFault(string Address, string Where, string Words);

/// <summary>The parts of a round in their order, and what belongs to which.</summary>
internal static partial class DraftParts
{
    public static IReadOnlyList<DraftPart> All { get; } =
    [
        new CalendarPart(), new StagesPart(), new PanelPart(), new VisitPart(), new RatificationPart(), new ChecklistPart(),
        new RubricPart(), new StageRubricPart(Stage.Consensus, "rubrik-ulang", "$.rubrics.consensus"),
        new StageRubricPart(Stage.Objection, "rubrik-keberatan", "$.rubrics.objection", "$.rubrics"),
        new GatesPart(), new StarsPart(), new FindingsPart(), new SamplesPart(), new FeesPart(), new RetentionPart(),
        new PaperPart(), new SecretariatPart(),
    ];

    public static DraftPart? Find(string code) => All.FirstOrDefault(part => part.Code == code);

    public static string AddressOf(DraftPart part, string? item = null) =>
        $"{OfficePaths.RoundDraft}/bagian/{part.Code}{(item is null ? "" : $"?di={Uri.EscapeDataString(item)}")}";

    /// <summary>What the checks say of a draft: each problem with the page and field where it is put right.</summary>
    public static IReadOnlyList<DraftFault> Faults(DraftView view, IEnumerable<Problem> problems) =>
    [
        .. from problem in problems
           let place = problem.Field ?? "$"
           let part = All.FirstOrDefault(part => part.Has(place)) ?? All[0]
           let item = part.Items(view).FirstOrDefault(item => IsWithin(place, item.Path))
           let field = FieldsOf(part, view, item?.Path).FirstOrDefault(field => field.Has(place))
           select new DraftFault(
               $"{AddressOf(part, item?.Path)}{(field is null ? "" : $"#{field.Name}")}",
               string.Join(" – ", new[] { view.Words[$"part.{part.Code}"], item?.Name, field?.Label ?? (item is null ? place : null) }
                   .Where(words => words is not null)),
               Words(problem, view)),
    ];

    /// <summary>
    /// The problems of one page, each at the field of its place; one of the part that is in no field, nor in a thing that it lists, stands
    /// for the page.
    /// </summary>
    public static IReadOnlyList<Problem> OnPage(DraftView view, DraftPart part, string? item, IEnumerable<Problem> problems)
    {
        var fields = FieldsOf(part, view, item);
        return
        [
            .. from problem in problems
               let field = fields.FirstOrDefault(field => field.Has(problem.Field ?? "$"))
               where field is not null || (item is null ? IsOnlyOf(view, part, problem.Field ?? "$") : problem.Field == item)
               select new Problem("round.at", Field: field?.Name, Args: [Words(problem, view, field)]),
        ];
    }

    private static bool IsOnlyOf(DraftView view, DraftPart part, string place) =>
        part.Has(place) && !part.Items(view).Any(item => IsWithin(place, item.Path));

    public static IReadOnlyList<DraftField> FieldsOf(DraftPart part, DraftView view, string? item) =>
        item is null ? part.Fields(view) : part.FieldsOf(view, item);

    public static bool IsWithin(string place, string root) =>
        place == root || (place.StartsWith(root, StringComparison.Ordinal) && place[root.Length] is '.' or '[');

    /// <summary>A problem's words; of a field with a line for each value, with the number of the line.</summary>
    private static string Words(Problem problem, DraftView view, DraftField? field = null)
    {
        var args = problem.Code == "warning.star" ? [problem.Args[0], Wares(problem.Args[1], view), .. problem.Args.Skip(2)] : problem.Args;
        var words = ProblemWords.Of(problem with { Args = args }, view.Language);
        return field is not null && Line().Match(problem.Field![field.Path.Length..]) is { Success: true } line
            ? view.Words["line", int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture) + 1, words]
            : words;
    }

    private static string Wares(string codes, DraftView view) => string.Join(
        ", ", codes.Split(' ').Select(code => Enum.Parse<Commodity>(code).In(view.Language)));

    [GeneratedRegex(@"^\[([0-9]{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
