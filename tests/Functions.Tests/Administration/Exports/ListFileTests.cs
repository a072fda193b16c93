using System.Globalization;
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
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Exports;

public sealed class ListFileTests
{
    private const string Formula = "=HYPERLINK(\"http://x\")";

    private static readonly BoardLine[] Lines =
        [new(new("2026", 7), CaseState.Draft, Commodity.BT, "Sekar \"Jagad\", CV", Formula, "33", new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero), null, null, [])];

    private static readonly IReadOnlyList<Functions.Hosting.Tables.Column<BoardLine>> Columns = ListColumns.In(Language.Indonesian, new Names(Cast.Of(3), Language.Indonesian));

    [Fact]
    public async Task Csv_begins_with_the_mark_by_which_spreadsheets_know_its_encoding() =>
        (await Csv(Lines, Columns, Language.Indonesian)).AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();

    [Fact]
    public async Task Csv_holds_no_formula_that_a_spreadsheet_would_run() =>
        Encoding.UTF8.GetString(await Csv(Lines, Columns, Language.Indonesian)).ShouldContain("'=HYPERLINK(");

    [Fact]
    public void Workbook_gives_back_the_texts_as_texts()
    {
        using var file = new MemoryStream(Xlsx(Lines));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToList()).ToList();
        rows.SelectMany(row => row).ShouldAllBe(cell => cell.CellFormula == null);
        rows.Count.ShouldBe(2);
        var row = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First.InnerText, pair => pair.Second.InnerText);
        row["Nomor"].ShouldBe("OVOP-2026-000007");
        row["Produk"].ShouldBe(Formula);
    }

    [Fact]
    public void A_moment_is_a_day_and_its_time_in_Jakarta_that_a_spreadsheet_can_sort_and_points_are_numbers()
    {
        var cells = Functions.Hosting.Tables.Workbook.Read(Xlsx([Lines[0] with { Points = new(8250) }]), "berkas").Value[0].Cells;
        var at = cells.Where(cell => cell.Key.Row == 1).ToDictionary(cell => cell.Value.Text, cell => cell.Key.Column);

        (cells[(2, at["Draf dibuka (WIB)"])].Kind, DateTime.FromOADate(double.Parse(cells[(2, at["Draf dibuka (WIB)"])].Text, CultureInfo.InvariantCulture)))
            .ShouldBe((Functions.Hosting.Tables.CellKind.Number, new DateTime(2026, 11, 25, 10, 0, 0)));
        cells[(2, at["Nilai panel"])].Text.ShouldBe("82.5");
    }

    [Theory]
    [InlineData("id", ";", "82,5")]
    [InlineData("en", ",", "82.5")]
    public async Task Csv_has_the_separator_and_the_decimals_of_the_language(string code, string separator, string points)
    {
        var language = Language.Of(code);
        var file = Encoding.UTF8.GetString(await Csv(
            [Lines[0] with { Points = new(8250), Regency = "3317" }], ListColumns.In(language, new Names(Cast.Of(3), language)), language));

        file.ShouldContain($"{separator}2026-11-25 10:00{separator}");
        file.ShouldContain($"{separator}{points}{separator}");
        file.ShouldContain("Rembang");
    }

    [Theory]
    [InlineData("?cari=kopi&status=Review")]
    [InlineData("")]
    public void What_a_list_asks_for_asks_for_the_same_list_in_a_file(string query)
    {
        var filter = BoardFilter.Of(name => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).GetValueOrDefault(name).ToString());

        BoardFilter.Of(name => filter.Asked.FirstOrDefault(part => part.Key == name).Value ?? "").ShouldBe(filter);
    }

    [Fact]
    public async Task Csv_of_many_cases_is_sent_as_it_is_written()
    {
        var (asked, sent) = (0, new Sent());
        sent.Before = () => (asked - sent.Rows).ShouldBeLessThanOrEqualTo(Functions.Hosting.Tables.CsvFile.Portion);

        await ListFile.Csv(sent, Enumerable.Range(1, 20_000).Select(number =>
        {
            asked++;
            return Lines[0] with { Number = new("2026", number) };
        }), Columns, Language.Indonesian, TestContext.Current.CancellationToken);

        sent.Rows.ShouldBe(20_001);
    }

    [Fact]
    public void Of_a_workbook_one_row_is_held_at_a_time()
    {
        using var file = new MemoryStream();
        Functions.Hosting.Tables.TableWorkbook.Write(file, "OVOP", ["Nomor"], OneRowForAll());

        var cells = Functions.Hosting.Tables.Workbook.Read(file.ToArray(), "berkas").Value[0].Cells;
        Enumerable.Range(2, 3).Select(row => cells[(row, 1)].Text).ShouldBe(["1", "2", "3"]);

        static IEnumerable<IReadOnlyList<object?>> OneRowForAll()
        {
            var row = new object?[1];
            for (var number = 1; number <= 3; number++)
            {
                row[0] = $"{number}";
                yield return row;
            }
        }
    }

    private static async Task<byte[]> Csv(
        IEnumerable<BoardLine> lines, IReadOnlyList<Functions.Hosting.Tables.Column<BoardLine>> columns, Language language)
    {
        using var file = new MemoryStream();
        await ListFile.Csv(file, lines, columns, language, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private static byte[] Xlsx(IEnumerable<BoardLine> lines)
    {
        using var file = new MemoryStream();
        ListFile.Xlsx(file, lines, Columns);
        return file.ToArray();
    }

    /// <summary>Counts the rows that were sent.</summary>
    private sealed class Sent : MemoryStream
    {
        public int Rows { get; private set; }

        public Action Before { get; set; } = () => { };

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Before();
            Rows += buffer.Span.Count((byte)'\n');
            return ValueTask.CompletedTask;
        }
    }
}
