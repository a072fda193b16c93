using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Tests.Hosting.Tables;

/// <summary>A table that is taken away and brought back says the same; nothing in it runs in a spreadsheet.</summary>
public sealed class CsvFileTests
{
    [Theory]
    [InlineData("-7.797068")]
    [InlineData("-7,797068")]
    [InlineData("+6281234567890")]
    [InlineData("=1+1")]
    [InlineData("@sekarjagad")]
    [InlineData("- belum ada")]
    [InlineData("'Sekar Jagad'")]
    [InlineData(" =1+1")]
    [InlineData("＝1+1")]
    [InlineData("Batik; =1+1, tulis")]
    [InlineData("satu\n- dua\n- tiga")]
    [InlineData("satu\t\t=1+1")]
    public void A_cell_comes_back_as_it_was(string cell) =>
        TextTable.Read(TextTable.Write([["kode", "isi"], ["a", cell]]))[1].Cells[1].ShouldBe(cell);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+6281234567890", "'+6281234567890")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-7.797068", "-7.797068")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\n=1+1", "'\n'=1+1")]
    [InlineData("\t=1+1", "'\t'=1+1")]
    [InlineData("\t1+1", "'\t1+1")]
    [InlineData("Batik;=1+1", "Batik;'=1+1")]
    [InlineData("Batik, =1+1", "Batik,' =1+1")]
    [InlineData("Batik\t=1+1;@x", "Batik\t'=1+1;'@x")]
    [InlineData("Batik\n=1+1", "Batik\n'=1+1")]
    [InlineData("Batik;\"=1+1", "Batik;'\"\"=1+1")]
    [InlineData("Batik; tulis", "Batik; tulis")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("530/77 = 1", "530/77 = 1")]
    public void What_a_spreadsheet_would_run_is_text_and_a_negative_number_stays_one(string cell, string written) =>
        CsvFile.Text([[cell]]).TrimEnd().Trim('"').ShouldBe(written);

    /// <summary>Read as text without quotation marks, since a spreadsheet that splits at another sign sees them within a cell.</summary>
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void No_cell_runs_at_whichever_sign_it_is_split(char separator)
    {
        var text = CsvFile.Text([["kode", "isi"], ["a", "Batik;=1+1,=1+1\t=1+1\n=1+1"]]);

        text.Split(separator, '\n').Select(cell => cell.Trim(' ', '"', '\r')).ShouldAllBe(cell => !cell.StartsWith('='));
    }

    [Fact]
    public void What_a_workbook_would_run_is_text_in_it()
    {
        var file = TableWorkbook.Write("OVOP", ["nomor surat"], [["=1+1"]]);

        Workbook.Read(file, "berkas").Value[0].Cells[(2, 1)].ShouldBe(new(CellKind.Text, "=1+1"));
    }
}
