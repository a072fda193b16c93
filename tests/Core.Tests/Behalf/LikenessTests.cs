using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Behalf;

public sealed class LikenessTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly Producer First = new("petugas-3317", "3317", "Ibu Sri", "+6281234567890", ""), Second = First with { Name = "Ibu Ani", Phone = "+6281234567891" };

    private static readonly Dossier Model = Dossiers.Filled(Filing.Begin(Opened(1), First).After, At);

    private static readonly Dossier Like = Likeness.Begin(Opened(2), Second, Model, At.Round).After;

    [Fact]
    public void Place_sentra_and_decree_are_taken_along_and_nothing_of_the_producer_or_the_product()
    {
        var (form, before) = (ApplicationForm.Of(Like), ApplicationForm.Of(Model));

        foreach (var code in new[] { "komoditi", "prov", "kab", "kec", "desa", "nama_sentra", "sk_sentra_no", "sk_sentra_tgl", "jml_unit_sentra" })
            form[code].ShouldBe(before[code], code);
        foreach (var code in new[] { "nik", "nama_ikm", "nama_produk", "npwp", "alamat", "th_berdiri", "setuju_data" })
            form[code].ShouldBeEmpty(code);
        (form["nama_pemilik"], form["telepon"]).ShouldBe(("Ibu Ani", "+6281234567891"));
        Like.Case.Commodity.ShouldBe(Model.Case.Commodity);
    }

    [Fact]
    public void Of_the_papers_only_those_of_the_sentra_are_the_same() =>
        Likeness.Files(Like, Model, At.Round).Select(common => common.Item.Code).Distinct().ShouldBeSubsetOf(["D-SENTRA", "D-USUL"]);

    [Fact]
    public void A_paper_that_is_there_is_not_brought_again()
    {
        var there = Likeness.Files(Like, Model, At.Round).Aggregate(Like, (so, common) => so.Do(DocumentRules.Receive(
            so, common.Item.Code, $"{common.File.Upload}x", common.File.FileName, common.File.Facts!, At)));

        there.All<StoredDocument>().ShouldNotBeEmpty();
        Likeness.Files(there, Model, At.Round).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_s_case_but_the_officer_s_own_is_a_model()
    {
        Likeness.IsOf(Model, "petugas-3317").ShouldBeTrue();
        Likeness.IsOf(Model, "petugas-3318").ShouldBeFalse();
        Likeness.IsOf(Opened(3).After, "petugas-3317").ShouldBeFalse();
    }

    private static Change Opened(int sequence) => SubmissionStage.Open(new ApplicationNumber("2026", sequence), "petugas@contoh.id", Language.Indonesian, At);
}
