using System.Globalization;
using AngleSharp.Html.Dom;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;

namespace Ovop.EndToEnd.Tests.Programme;

/// <summary>Each number of the overview, counted in the dossiers themselves.</summary>
internal static class OverviewFigures
{
    public static void ShouldAddUp(IHtmlDocument page, IReadOnlyList<Dossier> cases)
    {
        var stages = Rows(page, "tahap");
        stages.Sum(row => row[1..].Sum(Number)).ShouldBe(cases.Count);
        stages.Count.ShouldBe(cases.Select(dossier => dossier.Case.State).Distinct().Count());
        Enum.GetValues<Commodity>().Select((_, column) => stages.Sum(row => Number(row[column + 1])))
            .ShouldBe(Enum.GetValues<Commodity>().Select(commodity => cases.Count(dossier => dossier.Case.Commodity == commodity)));
        Rows(page, "corong").Select(row => Number(row[1])).ShouldBe(Funnel([.. cases.Where(dossier => ObjectionCase.Of(dossier) is null)]));
        Rows(page, "provinsi").Sum(row => Number(row[1])).ShouldBe(cases.Count);
        Rows(page, "provinsi").Sum(row => Number(row[2])).ShouldBe(cases.Count(dossier => !dossier.Case.State.IsEnd()));
        var stars = cases.Count(dossier => dossier.Case.State == CaseState.Published && !IsRaised(dossier));
        Rows(page, "provinsi").Sum(row => Number(row[4])).ShouldBe(stars);
        Rows(page, "bintang").Sum(row => Number(row[1])).ShouldBe(stars);
        Facts(page).ShouldBe(
        [
            cases.Count(dossier => dossier.Case.Stuck is not null),
            cases.Count(dossier => ObjectionCase.Of(dossier) is not null && !dossier.Case.State.IsEnd()),
            cases.Sum(dossier => dossier.All<Letter>().Count(letter => letter.IsTrouble)),
            cases.Sum(dossier => dossier.All<Letter>().Count(letter => letter.State == LetterState.Held)),
        ]);
    }

    /// <summary>The cells of a table's rows, without a row that only says that there are none.</summary>
    public static IReadOnlyList<string[]> Rows(IHtmlDocument page, string table) =>
    [
        .. page.QuerySelectorAll($".table-wide[aria-labelledby='{table}'] tbody tr")
            .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray())
            .Where(row => row.Length > 1),
    ];

    /// <summary>By what the trails tell.</summary>
    private static IEnumerable<int> Funnel(IReadOnlyList<Dossier> cases) =>
    [
        cases.Count,
        cases.Count(dossier => dossier.Trail.Any(entry => entry.What == "submitted")),
        cases.Count(dossier => dossier.Trail.Any(entry => entry.What == "moved" && entry.Facts["to"] == nameof(CaseState.Review))),
        cases.Count(dossier => IsRaised(dossier) || dossier.Trail.Any(entry => entry.What == "ratified")),
        cases.Count(dossier => IsRaised(dossier) || dossier.Trail.Any(entry => entry.What == "published")),
    ];

    /// <summary>Whether an objection to its result brought the star.</summary>
    private static bool IsRaised(Dossier dossier) => Objected.Of(dossier)?.Outcome?.State == CaseState.Published;

    /// <summary>Stuck, open objections, unsent and held letters; what is overdue and what fails changes by the minute.</summary>
    private static IEnumerable<int> Facts(IHtmlDocument page)
    {
        var values = page.QuerySelectorAll(".govuk-summary-list__row .govuk-summary-list__value").Select(value => value.TextContent.Trim()).ToList();
        return values[1..2].Concat(values[4..7]).Select(Number);
    }

    private static int Number(string text) => int.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
