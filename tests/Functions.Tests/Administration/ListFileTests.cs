using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Exports;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award;

namespace Ovop.Functions.Tests.Administration;

public sealed class ListFileTests
{
    private const string Formula = "=HYPERLINK(\"http://x\")";

    private static readonly BoardLine[] Lines =
        [new(new("2026", 7), CaseState.Draft, Commodity.BT, "Sekar \"Jagad\", CV", Formula, "33", new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero), null, null, [])];

    private static readonly IReadOnlyList<Functions.Hosting.Tables.Column<BoardLine>> Columns = ListColumns.In(Language.Indonesian, new Names(Cast.Of(3), Language.Indonesian));

    [Fact]
    public void Csv_begins_with_the_mark_by_which_spreadsheets_know_its_encoding() =>
        ListFile.Csv(Lines, Columns).AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();

    [Fact]
    public void Csv_holds_no_formula_that_a_spreadsheet_would_run() =>
        Encoding.UTF8.GetString(ListFile.Csv(Lines, Columns)).ShouldContain("\"'=HYPERLINK(");

    [Fact]
    public void Workbook_gives_back_the_texts_as_texts()
    {
        using var file = new MemoryStream(ListFile.Xlsx(Lines, Columns));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToList()).ToList();
        rows.SelectMany(row => row).Where(cell => cell.HasChildren).ShouldAllBe(cell => cell.CellFormula == null && cell.DataType! == CellValues.InlineString);
        rows.Count.ShouldBe(2);
        var row = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First.InnerText, pair => pair.Second.InnerText);
        row["Nomor"].ShouldBe("OVOP-2026-000007");
        row["Produk"].ShouldBe(Formula);
        row["Draf dibuka"].ShouldBe("2026-11-25T03:00:00Z");
    }

    [Theory]
    [InlineData("?cari=kopi&status=Review")]
    [InlineData("")]
    public void What_a_list_asks_for_asks_for_the_same_list_in_a_file(string query)
    {
        var filter = BoardFilter.Of(name => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).GetValueOrDefault(name).ToString());

        BoardFilter.Of(name => filter.Asked.FirstOrDefault(part => part.Key == name).Value ?? "").ShouldBe(filter);
    }
}
