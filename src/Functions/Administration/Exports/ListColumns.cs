using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Exports;

/// <summary>The columns of the exported list, in the reader's language; times are those of the office, in Jakarta, and say so.</summary>
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
            new(texts["file.regency"], line => Regencies.Find(line.Regency)?.Name),
            new(texts["case.state"], line => words.State(line.State)),
            new(texts["file.star"], line => line.Star),
            new(texts["file.points"], line => line.Points?.Hundredths / 100m, Numeric: true),
            new(texts["file.totals"], line => string.Join("; ", line.Totals.Values.Order().Select(total => total.In(language.Culture())))),
            new(Wib(texts["case.opened"]), line => Moment(line.OpenedAt)),
            new(Wib(texts["case.submitted"]), line => Moment(line.SubmittedAt)),
            new(texts["case.wait"], line => line.Wait is { } wait ? words[$"wait.{wait.For}"] : ""),
            new(texts["case.who"], line => names.All(line.Who)),
            new(Wib(texts["case.from"]), line => Moment(line.Wait?.Since)),
            new(Wib(texts["case.due"]), line => Moment(line.Wait?.Due)),
            new(texts["case.stuck"], line => line.Stuck is { } why ? words.Stuck(why) : ""),
        ];

        string Wib(string title) => texts["file.wib", title];
    }

    private static DateTimeOffset? Moment(DateTimeOffset? at) => at?.ToOffset(WorkingCalendar.Wib);
}
