using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Fees;

/// <summary>The fees as a table and as a file, with the same columns.</summary>
internal static class FeeFile
{
    public static IReadOnlyList<Column<FeeFigures>> Columns(Names names, Language language) => Texts.Of<FeesPage>(language) is var texts
        ?
        [
            new(texts["fees.assessor"], fees => names.Of(fees.Assessor)),
            new(texts["fees.round"], fees => fees.Round),
            new(texts["fees.cases"], fees => fees.Cases.Count, Numeric: true),
            new(texts["fees.visits"], fees => fees.Visits.Count, Numeric: true),
            new(texts["fees.days"], fees => fees.Days, Numeric: true),
            new(texts["fees.amount"], fees => fees.Amount, Numeric: true),
        ]
        : [];

    /// <summary>As a workbook, or with the separator by which a spreadsheet in the reader's language opens it.</summary>
    public static IResult Answer(IReadOnlyList<FeeFigures> fees, Names names, Language language, bool isWorkbook)
    {
        var columns = Columns(names, language);
        var titles = columns.Select(column => column.Title).ToList();
        var rows = fees.Select(IReadOnlyList<object?> (row) => [.. columns.Select(column => column.Cell(row))]).ToList();
        return isWorkbook
            ? Results.File(TableWorkbook.Write("OVOP", titles, rows), TextWorkbook.ContentType, "ovop-honor.xlsx")
            : Results.File(
                CsvFile.Write(
                    rows.Select(row => row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))).Prepend(titles),
                    language.Culture().NumberFormat.NumberDecimalSeparator == "," ? ';' : ','),
                "text/csv; charset=utf-8", "ovop-honor.csv");
    }
}
