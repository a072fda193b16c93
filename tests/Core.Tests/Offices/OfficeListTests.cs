using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Offices;

public sealed class OfficeListTests
{
    private static readonly string Whole = """
        peran;kode;nama;jabatan;jabatan_en;surel;bahasa;provinsi;kabupaten
        administrator;admin-1;Fajar Nugroho;Sekretariat;Secretariat;Admin01@contoh.id;id;;
        dinas;kadis;Surya Atmaja;Kepala Dinas;Head of Office;kadis@contoh.id;id;;
        dinas;kadis-33;Endang Suprihatin;Kepala Dinas;Head of Office;kadis33@contoh.id;id;33;
        penetap;ratifier;Ratna Kusumawardani;Direktur Jenderal;Director General;dirjen@contoh.id;en;;
        petugas;dinas-33;Bidang IKM;Bidang;Division;dinas33@contoh.id;id;33;3317
        """.ReplaceLineEndings("\n");

    [Fact]
    public void A_whole_list_is_read()
    {
        var list = OfficeList.Read(Lists.Rows(Whole), Lists.Languages).Value;

        list.Select(holder => holder.Capacity).ShouldBe([Capacity.Administrator, Capacity.Endorser, Capacity.Endorser, Capacity.Ratifier, Capacity.Officer]);
        list[0].Contact.Email.ShouldBe("admin01@contoh.id");
        (list[4].Province, list[4].Regency).ShouldBe(("33", "3317"));
    }

    [Fact]
    public void What_was_written_reads_as_the_same_list()
    {
        var list = OfficeList.Read(Lists.Rows(Whole), Lists.Languages).Value;

        OfficeList.Compare(list, OfficeList.Read(Lists.Rows(Lists.Text(OfficeList.Write(list, Lists.Languages))), Lists.Languages).Value).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_an_auditor_is_for_is_read_and_written()
    {
        var list = OfficeList.Read(Lists.Rows($"{Whole}\nauditor;audit-1;Nur Hidayah;Inspektorat;Inspectorate;audit@contoh.id;id;33 34;3273;2026 2025;bt"), Lists.Languages).Value;

        list[^1].Contact.Remit.ShouldBe(new Remit("2025 2026", "3273 33 34", "BT"));
        OfficeList.Compare(list, OfficeList.Read(Lists.Rows(Lists.Text(OfficeList.Write(list, Lists.Languages))), Lists.Languages).Value).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("(024) 8311321")]
    [InlineData("+62 24 8311321")]
    [InlineData("0812-3456-7890")]
    public void Where_a_head_is_called_is_read_and_written(string telephone)
    {
        var list = OfficeList.Read(Lists.Rows(Whole.Replace(";id;33;\n", $";id;33;;;;{telephone}\n", StringComparison.Ordinal)), Lists.Languages).Value;

        list[2].Contact.Telephone.ShouldBe(telephone);
        list[1].Contact.Telephone.ShouldBeNull();
        OfficeList.Compare(list, OfficeList.Read(Lists.Rows(Lists.Text(OfficeList.Write(list, Lists.Languages))), Lists.Languages).Value).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("8311321", "a spreadsheet ate the zero")]
    [InlineData("024", "too short")]
    [InlineData("(024) 8311321 atau 8311322", "words")]
    [InlineData("+65 6224 1321", "of another country")]
    public void What_is_no_number_is_told(string telephone, string why) =>
        OfficeList.Read(Lists.Rows(Whole.Replace(";id;33;\n", $";id;33;;;;{telephone}\n", StringComparison.Ordinal)), Lists.Languages).Problems
            .ShouldHaveSingleItem().Code.ShouldBe("offices.telephone", why);

    [Fact]
    public void A_table_from_before_there_were_telephones_leaves_them_as_they_are()
    {
        var before = OfficeList.Read(Lists.Rows(Whole.Replace(";id;33;\n", ";id;33;;;;(024) 8311321\n", StringComparison.Ordinal)), Lists.Languages).Value;

        var after = OfficeList.Read(Lists.Rows(Whole), Lists.Languages, [.. before.Select(holder => holder.Contact)]).Value;

        after[2].Contact.Telephone.ShouldBe("(024) 8311321");
        OfficeList.Compare(before, after).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Who_comes_changes_and_leaves_is_told()
    {
        var changes = OfficeList.Compare(OfficeList.Read(Lists.Rows(Whole), Lists.Languages).Value, OfficeList.Read(Lists.Rows(Whole
            .Replace("kadis-33;Endang Suprihatin", "kadis-33;Bambang Susilo", StringComparison.Ordinal)
            .Replace("petugas;dinas-33", "petugas;dinas-34", StringComparison.Ordinal)), Lists.Languages).Value);

        (changes.Added.Single(), changes.Changed.Single(), changes.Left.Single()).ShouldBe(("dinas-34", "kadis-33", "dinas-33"));
    }

    [Theory]
    [InlineData("penetap;ratifier", "auditor;ratifier", "offices.ratifier")]
    [InlineData("administrator;admin-1", "auditor;admin-1", "offices.administrator")]
    [InlineData("contoh.id;id;;\ndinas;kadis-33", "contoh.id;id;32;\ndinas;kadis-33", "offices.standin")]
    [InlineData("dinas;kadis;", "dinas;kadis-33;", "offices.twice")]
    [InlineData("administrator;", "pengurus;", "offices.capacity")]
    [InlineData("Fajar Nugroho", "=SUM(A1)", "offices.name")]
    [InlineData("kadis33@contoh.id", "kadis33", "offices.email")]
    [InlineData("kadis33@contoh.id", "kadis33@contoh,id", "offices.email")]
    [InlineData("kadis33@contoh.id", "kadis33@@contoh.id", "offices.email")]
    [InlineData("kadis33@contoh.id", "Kepala <kadis33@contoh.id>", "offices.email")]
    [InlineData(";en;;", ";jv;;", "offices.language")]
    [InlineData(";33;3317", ";;", "offices.province")]
    [InlineData(";33;3317", ";32;3317", "offices.regency")]
    [InlineData(";33;3317", ";33", "offices.columns")]
    [InlineData("admin-1", "admin 1", "offices.id")]
    [InlineData("Admin01@contoh.id;id;;", "Admin01@contoh.id;id;;;2026", "offices.administrator")]
    [InlineData("Admin01@contoh.id;id;;", "Admin01@contoh.id;id;;;26;", "offices.round")]
    [InlineData("Admin01@contoh.id;id;;", "Admin01@contoh.id;id;;;;XX", "offices.commodity")]
    [InlineData("Admin01@contoh.id;id;;", "Admin01@contoh.id;id;33 99;;;", "offices.province")]
    [InlineData(";33;3317", ";33;3317;2026;", "offices.remit")]
    public void What_is_wrong_is_told(string before, string after, string code)
    {
        var text = Whole.ReplaceLineEndings("\n");
        text.ShouldContain(before);

        OfficeList.Read(Lists.Rows(text.Replace(before, after, StringComparison.Ordinal)), Lists.Languages).Problems.Select(problem => problem.Code).ShouldContain(code);
    }

    [Fact]
    public void A_code_in_capitals_is_the_same_person()
    {
        var known = OfficeList.Read(Lists.Rows(Whole), Lists.Languages).Value;

        var list = OfficeList.Read(Lists.Rows(Whole.Replace("dinas;kadis-33", "dinas;KADIS-33", StringComparison.Ordinal)), Lists.Languages, [.. known.Select(holder => holder.Contact)]).Value;

        OfficeList.Compare(known, list).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Two_heads_of_one_province_are_told() =>
        OfficeList.Read(Lists.Rows($"{Whole}\ndinas;kadis-33b;Budi Santoso;Kepala Dinas;Head of Office;b@contoh.id;id;33;"), Lists.Languages).Problems.ShouldHaveSingleItem().Code.ShouldBe("offices.heads");

    [Fact]
    public void No_list_is_none() => OfficeList.Read(Lists.Rows(""), Lists.Languages).Problems.ShouldContain(problem => problem.Code == "offices.rows");
}
