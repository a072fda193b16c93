using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;

namespace Ovop.Core.Tests.Notices;

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

    private static readonly (string Whole, Func<string, IReadOnlyList<string>> Read)[] Lists =
    [
        (Offices, text => [.. OfficeList.Read(text).Value.Select(holder => holder.Contact.Id)]),
        (Assessors, text => [.. AssessorList.Read(text, []).Value.Select(assessor => assessor.Id)]),
        (Appointments, text => [.. AppointmentList.Read(text).Value.Select(row => $"{row.Number} {row.Assessor} {row.InsteadOf}")]),
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
        ["spaces around cells"] = text => text.Replace(";", " ; ", StringComparison.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_a_program_does_to_the_file_changes_nothing(int list, string way)
    {
        var (whole, read) = Lists[list];
        var text = whole.ReplaceLineEndings("\n");

        read(Changes[way](text)).ShouldBe(read(text));
    }

    [Fact]
    public void What_people_write_in_a_cell_is_taken()
    {
        var sari = AssessorList.Read("p-sari;Ai;sari@contoh.id;31;bt gr;Ya;'Aisyiyah;;EN", []).Value.Single();

        (sari.Name, sari.IsExternal, sari.Organisation, sari.Language).ShouldBe(("Ai", true, "'Aisyiyah", Language.English));
        OfficeList.Read(Offices.Replace("Fajar Nugroho", "Aj", StringComparison.Ordinal)
            .Replace("administrator;", "Administrator;", StringComparison.Ordinal)).IsOk.ShouldBeTrue();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62")]
    [InlineData("@x")]
    [InlineData("-x")]
    public void A_formula_is_no_name(string cell)
    {
        AssessorList.Read($"p-sari;{cell}a;sari@contoh.id;31;BT;ya;;;id", []).Problems.ShouldHaveSingleItem().Code.ShouldBe("assessors.name");
        AssessorList.Read($"p-sari;Sari;sari@contoh.id;31;BT;ya;{cell};;id", []).Problems.ShouldHaveSingleItem().Code.ShouldBe("assessors.organisation");
    }

    [Fact]
    public void A_fault_has_the_line_that_an_editor_shows()
    {
        const string Before = "\uFEFF\r\n\r\n";

        OfficeList.Read($"{Before}peran\r\n\r\nx").Problems.Single(problem => problem.Code == "offices.columns").Args.ShouldBe(["5"]);
        AssessorList.Read($"{Before}id\r\n\r\nx", []).Problems.ShouldHaveSingleItem().Args.ShouldBe(["5"]);
        AppointmentList.Read($"{Before}nomor\r\n\r\nx").Problems.ShouldHaveSingleItem().Args.ShouldBe(["5"]);
    }

    [Fact]
    public void A_comma_separates_appointments_alone() =>
        (AppointmentList.Read("OVOP-2026-000001,p1").IsOk,
            AssessorList.Read(Assessors.Replace(';', ','), []).IsOk,
            OfficeList.Read(Offices.Replace(';', ',')).IsOk)
            .ShouldBe((true, false, false));
}
