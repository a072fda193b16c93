using Ovop.Core.Notices;

namespace Ovop.Core.Tests.Notices;

public sealed class MailWordsTests
{
    private static readonly string[] Allowed = ["nomor", "produk"];

    [Fact]
    public void Counted_placeholders_are_shown_by_name() =>
        MailWords.Counted("Draf {0}", "Batas {3}, {1} dari {2}: {4}, {5}", "Buka")
            .ShouldBe(new("Draf {nomor}", "Batas {tenggat}, {produk} dari {produsen}: {rincian}, {bintang}", "Buka"));

    [Fact]
    public void Values_stand_in_the_place_of_placeholders_and_what_they_hold_is_no_placeholder() =>
        new MailWords("Draf {nomor}", "Produk {produk}{tenggat}.", "").With(["1", "{nomor}"]).ShouldBe(new("Draf 1", "Produk {nomor}.", ""));

    [Theory]
    [InlineData("{nama}", "{nama}")]
    [InlineData("{bintang}", "{bintang}")]
    [InlineData("{nomor", "{")]
    [InlineData("{0}", "{0}")]
    [InlineData("{Nomor}", "{Nomor}")]
    public void A_wrong_placeholder_is_refused_by_name(string written, string named)
    {
        var problem = MailWords.Read(Notice.DraftReminder, "Draf {nomor}", $"Permohonan Anda, {written}, belum dikirim.", "Buka", Allowed).Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Field, problem.Args[0]).ShouldBe(("words.placeholder", "isi", named));
    }

    [Fact]
    public void Every_part_has_its_length() =>
        MailWords.Read(Notice.DraftReminder, "Dua", "Pendek.", "", Allowed).Problems.Select(problem => problem.Code).ShouldBe(["words.subject", "words.body", "words.button"]);

    [Fact]
    public void What_changed_is_told_by_part_and_paragraph()
    {
        var before = new MailWords("Draf {nomor}", "Salam.\n\nDraf belum dikirim.\n\nTerima kasih.", "Buka");

        before.Since(before).ShouldBeEmpty();
        (before with { Body = "Salam.\n\nKirimlah draf.\n\nTerima kasih.", Button = "Kirim" }).Since(before)
            .ShouldBe([("body", "Draf belum dikirim.", "Kirimlah draf."), ("button", "Buka", "Kirim")]);
    }
}
