using System.Globalization;
using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Exports;

/// <summary>
/// The columns of the exported list, in the reader's language; times are in UTC, ISO 8601, so that any program reads them.
/// </summary>
internal static class ListColumns
{
    public static IReadOnlyList<Column<BoardLine>> In(Language language, Names names)
    {
        var (texts, words) = (Texts.Of<BoardPage>(language), new CaseWords(language));
        return
        [
            new(texts["case.number"], line => line.Number.ToString()),
            new(texts["file.product"], line => line.Product),
            new(texts["case.producer"], line => line.Producer),
            new(texts["case.commodity"], line => line.Commodity?.In(language)),
            new(texts["file.province.code"], line => line.Province),
            new(texts["case.province"], line => Provinces.Find(line.Province)?.Name),
            new(texts["case.state"], line => words.State(line.State)),
            new(texts["file.star"], line => line.Star),
            new(texts["case.opened"], line => Moment(line.OpenedAt)),
            new(texts["case.submitted"], line => Moment(line.SubmittedAt)),
            new(texts["case.wait"], line => line.Wait is { } wait ? words[$"wait.{wait.For}"] : ""),
            new(texts["case.who"], line => names.All(line.Who)),
            new(texts["case.from"], line => Moment(line.Wait?.Since)),
            new(texts["case.due"], line => Moment(line.Wait?.Due)),
            new(texts["case.stuck"], line => line.Stuck is { } why ? words.Stuck(why) : ""),
        ];
    }

    private static string Moment(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
