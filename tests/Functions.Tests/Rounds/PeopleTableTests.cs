using System.Text;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Tests.Rounds;

/// <summary>The lists of people are one kind of table: what a spreadsheet or an editor does to the file is nothing to any of them.</summary>
public sealed class PeopleTableTests
{
    private const string Offices = """
        peran;kode;nama;jabatan;jabatan_en;surel;bahasa;provinsi;kabupaten
        administrator;admin-1;Fajar Nugroho;Sekretariat;Secretariat;admin01@contoh.id;id;;
        dinas;kadis;Surya Atmaja;Kepala Dinas;Head of Office;kadis@contoh.id;id;;
        penetap;ratifier;Ratna Kusumawardani;Direktur Jenderal;Director General;dirjen@contoh.id;en;;
        """;

    private const string Assessors = """
        id;nama;surel;provinsi;komoditi;luar;instansi;konflik;bahasa
        p-sari;Sari Dewi;sari@contoh.id;31;BT GR;ya;Balai Batik;1234567890123;id
        p-budi;Budi Santoso;budi@contoh.id;51;AN;tidak;;;en
        """;

    private const string Appointments = """
        nomor;penilai
        OVOP-2026-000001;p1
        OVOP-2026-000002;p2;p3
        """;

    private static readonly (string Whole, Func<IReadOnlyList<PeopleRow>, IReadOnlyList<string>> Read)[] Lists =
    [
        (Offices, rows => [.. OfficeList.Read(rows, SpokenLanguages.All).Value.Select(holder => holder.Contact.Id)]),
        (Assessors, rows => [.. AssessorList.Read(rows, [], SpokenLanguages.All).Value.Select(assessor => assessor.Id)]),
        (Appointments, rows => [.. AppointmentList.Read(rows).Value.Select(row => $"{row.Number} {row.Assessor} {row.InsteadOf}")]),
    ];

    public static TheoryData<int, string> Ways { get; } = new(
        from list in Enumerable.Range(0, Lists.Length)
        from way in Changes.Keys
        select (list, way));

    private static Dictionary<string, Func<string, string>> Changes => new()
    {
        ["a byte order mark before the headings"] = text => "\uFEFF" + text,
        ["a byte order mark and no headings"] = text => "\uFEFF" + text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..],
        ["no headings"] = text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..],
        ["headings in capitals"] = text => text[..5].ToUpperInvariant() + text[5..],
        ["CRLF"] = text => text.ReplaceLineEndings("\r\n"),
        ["empty lines at the end"] = text => text + "\n\r\n  \n;;;;;;;;\n",
        ["an empty line before the headings"] = text => "\n" + text,
        ["commas"] = text => text.Replace(';', ','),
        ["tabs, as cells are copied"] = text => text.Replace(';', '\t'),
        ["quotes"] = text => string.Join('\n', text.Split('\n').Select(line => $"\"{line.Replace(";", "\";\"", StringComparison.Ordinal)}\"")),
        ["spaces around cells"] = text => text.Replace(";", " ; ", StringComparison.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_a_program_does_to_the_file_changes_nothing(int list, string way)
    {
        var (whole, read) = Lists[list];
        var text = whole.ReplaceLineEndings("\n");

        read(await Pasted(Changes[way](text))).ShouldBe(read(await Pasted(text)));
    }

    public static TheoryData<string> Files { get; } = [.. Encodings.Keys];

    private static Dictionary<string, Func<string, byte[]>> Encodings => new()
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-8 with its mark"] = text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        ["UTF-16"] = text => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        ["UTF-16, the other way round"] = text => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ["Windows-1252"] = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes,
        ["XLSX"] = text => TextWorkbook.Write("Daftar", text.Split('\n').Select(line => line.Split(';'))),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_read_as_a_paste_is(string kind)
    {
        const string Text = "id;nama;surel;provinsi;komoditi;luar;instansi;konflik;bahasa\np-rene;Ren\u00e9 D\u2019Arc;rene@contoh.id;31;BT;ya;;0123456789012;id";

        var list = AssessorList.Read(await Chosen(Encodings[kind](Text)), [], SpokenLanguages.All).Value.Single();

        (list.Name, list.StandingConflicts.Single()).ShouldBe(("Ren\u00e9 D\u2019Arc", "0123456789012"));
    }

    [Fact]
    public async Task A_cell_in_quotes_may_hold_separators_quotes_and_lines()
    {
        const string Text = "id,nama,surel,provinsi,komoditi,luar,instansi,konflik,bahasa\np1,\"Sari, \"\"Bu\"\" Dewi\",sari@contoh.id,31,BT,ya,\"Balai\nBatik\",,id\np2,X,salah,31,BT,ya,,,id";

        var rows = await Pasted(Text);

        rows[1].Cells[1].ShouldBe("Sari, \"Bu\" Dewi");
        AssessorList.Read(rows, [], SpokenLanguages.All).Problems.Select(problem => (problem.Code, problem.Args[0]))
            .ShouldBe([("assessors.name", "4 (B)"), ("assessors.email", "4 (C)")]);
    }

    [Fact]
    public async Task What_was_taken_away_comes_back_the_same()
    {
        var offices = OfficeList.Read(await Pasted(Offices.Replace("Sekretariat;", "\"Sekretariat; Lantai \"\"2\"\"\";", StringComparison.Ordinal)), SpokenLanguages.All).Value;

        OfficeList.Compare(offices, OfficeList.Read(await Chosen(CsvFile.Write(OfficeList.Write(offices, SpokenLanguages.All), ';')), SpokenLanguages.All).Value).IsEmpty.ShouldBeTrue();
        OfficeList.Compare(offices, OfficeList.Read(await Pasted((await Posted("", CsvFile.Write(OfficeList.Write(offices, SpokenLanguages.All), ';'))).Text), SpokenLanguages.All).Value)
            .IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_spreadsheet_of_another_kind_is_named()
    {
        byte[] xls = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

        (await PostedTable.Read(Form("", xls), TestContext.Current.CancellationToken)).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.format");
    }

    [Fact]
    public async Task What_people_write_in_a_cell_is_taken()
    {
        var sari = AssessorList.Read(await Pasted("p-sari;Ai;sari@contoh.id;31;bt gr;Ya;'Aisyiyah;;EN"), [], SpokenLanguages.All).Value.Single();

        (sari.Name, sari.IsExternal, sari.Organisation, sari.Language).ShouldBe(("Ai", true, "'Aisyiyah", Language.English));
        OfficeList.Read(await Pasted(Offices.Replace("Fajar Nugroho", "Aj", StringComparison.Ordinal)
            .Replace("administrator;", "Administrator;", StringComparison.Ordinal)), SpokenLanguages.All).IsOk.ShouldBeTrue();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62")]
    [InlineData("@x")]
    [InlineData("-x")]
    public async Task A_formula_is_no_name(string cell)
    {
        AssessorList.Read(await Pasted($"p-sari;{cell}a;sari@contoh.id;31;BT;ya;;;id"), [], SpokenLanguages.All).Problems.ShouldHaveSingleItem().Code.ShouldBe("assessors.name");
        AssessorList.Read(await Pasted($"p-sari;Sari;sari@contoh.id;31;BT;ya;{cell};;id"), [], SpokenLanguages.All).Problems.ShouldHaveSingleItem().Code.ShouldBe("assessors.organisation");
    }

    [Fact]
    public async Task A_fault_has_the_line_that_an_editor_shows()
    {
        const string Before = "\uFEFF\r\n\r\n";

        OfficeList.Read(await Pasted($"{Before}peran\r\n\r\nx"), SpokenLanguages.All).Problems.Single(problem => problem.Code == "offices.columns").Args.ShouldBe(["5"]);
        AssessorList.Read(await Pasted($"{Before}id\r\n\r\nx"), [], SpokenLanguages.All).Problems.ShouldHaveSingleItem().Args.ShouldBe(["5"]);
        AppointmentList.Read(await Pasted($"{Before}nomor\r\n\r\nx")).Problems.ShouldHaveSingleItem().Args.ShouldBe(["5"]);
    }

    private static async Task<IReadOnlyList<PeopleRow>> Pasted(string text) => (await Posted(text)).Rows;

    private static async Task<IReadOnlyList<PeopleRow>> Chosen(byte[] file) => (await Posted("", file)).Rows;

    private static async Task<PostedTable> Posted(string text, byte[]? file = null) =>
        (await PostedTable.Read(Form(text, file), TestContext.Current.CancellationToken)).Value;

    private static FormCollection Form(string text, byte[]? file) => new(new() { ["csv"] = text }, file is null ? [] : new FormFileCollection
    {
        new FormFile(new MemoryStream(file), 0, file.Length, PostedTable.File, "daftar"),
    });
}
