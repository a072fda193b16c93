using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Tests.Anonymity;

namespace Ovop.Core.Tests.Disclosure;

public sealed class BlindViewTests
{
    private static readonly string[] Names = [Blind.Firm, "Canting Lestari", "Sulastri", Blind.Brand, "Babagan", "sri@contoh.id", "0812-3456-7890", "1234567890123", "berkas.pdf"];

    [Fact]
    public void Nothing_in_a_veiled_dossier_says_who_the_applicant_is()
    {
        var written = System.Text.Json.JsonSerializer.Serialize<IReadOnlyList<IPart>>([.. BlindView.Over(Blind.AtReview()).Parts.Values], AwardJson.Options);

        foreach (var name in Names)
            written.Contains(name, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(name);
    }

    [Fact]
    public void What_criteria_look_at_stays_readable()
    {
        var form = ApplicationForm.Of(BlindView.Over(Blind.AtReview()));

        form["nama_produk"].ShouldBe("Batik [•••]");
        form["kab"].ShouldBe("3317");
        form["bahan_baku"].ShouldStartWith("Kain mori\t3317\t60");
        form["cerita"].ShouldContain("Rp 1.500.000.000");
        form["mitra"].ShouldEndWith("\tpemasok");
    }

    [Fact]
    public void A_case_that_is_not_blind_is_seen_as_it_is()
    {
        var open = Dossiers.AtReview();

        BlindView.Over(open).ShouldBeSameAs(open);
    }

    [Fact]
    public void A_file_without_a_copy_is_not_there_and_one_with_it_lies_elsewhere()
    {
        var waiting = Blind.AtCopies();
        var file = AnonymousCopies.Files(waiting, Blind.Setting.Round)[0];

        BlindView.Over(waiting).All<StoredDocument>().ShouldBeEmpty();
        var seen = BlindView.Over(waiting.Do(Blind.Copy(waiting, file.Key))).All<StoredDocument>().ShouldHaveSingleItem();
        (seen.Code, seen.Turn, seen.Upload, seen.Under, seen.FileName).ShouldBe((file.Code, file.Turn, "salinan", DocumentCode.AnonymousCopy, $"{file.Code}-{file.Turn}"));
    }

    [Fact]
    public void Letters_to_the_panel_know_no_name_and_those_to_the_ratifier_do()
    {
        var review = Blind.AtReview();
        var asked = review.All<Letter>().First(letter => letter.Kind == Notice.ReviewAsked);

        ApplicationForm.Of(BlindView.For(asked, review))["nama_ikm"].ShouldBe("");
        ApplicationForm.Of(BlindView.For(asked with { Person = Dossiers.Ratifier.Id }, review))["nama_ikm"].ShouldBe(Blind.Firm);
        ApplicationForm.Of(BlindView.For(asked with { Link = asked.Link! with { Purpose = LinkPurpose.Visit } }, review))["nama_ikm"].ShouldBe(Blind.Firm);
    }
}
