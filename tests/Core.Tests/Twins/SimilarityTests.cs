using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Tests.Review;
using Ovop.Core.Twins;

namespace Ovop.Core.Tests.Twins;

public sealed class SimilarityTests
{
    private const string Look = "0f1e2d3c4b5a6978";

    private static readonly Dossier Case = Dossiers.AtEndorsement();

    [Fact]
    public void The_same_case_again_is_alike_in_every_sign() => Between(Other()).Percent.ShouldBe(100);

    [Fact]
    public void Names_spelt_a_little_otherwise_are_still_above_the_usual_limit() =>
        Between(Other(("nama_produk", $"{Answer("nama_produk")}e"), ("nama_ikm", Answer("nama_ikm").ToUpperInvariant()))).Percent.ShouldBeInRange(Similarity.Usual, 99);

    [Fact]
    public void Another_producer_with_another_product_is_not_alike() =>
        Between(Other(("nama_produk", "Keripik singkong"), ("nama_ikm", "UD Makmur"), ("nib", "9999999999999"), ("telepon", "+6281399999999"), ("alamat", "Gang Melati 7, belakang pasar"))).Percent.ShouldBeLessThan(20);

    [Fact]
    public void What_one_of_them_lacks_counts_for_nothing() => Between(Other(("telepon", ""))).Signs.Keys.ShouldNotContain(TwinSign.Phone);

    [Fact]
    public void A_photo_saved_anew_is_found_again()
    {
        var pair = Similarity.Between(SignsOf(Shown(Case, Look)), SignsOf(Shown(Other(), "0f1e2d3c4b5a6979")));

        pair.Signs[TwinSign.Pictures].ShouldBe(100);
    }

    [Fact]
    public void Another_photo_is_another() =>
        Similarity.Between(SignsOf(Shown(Case, Look)), SignsOf(Shown(Other(), "f0e1d2c3b4a59687"))).Signs[TwinSign.Pictures].ShouldBe(0);

    [Fact]
    public void A_plain_picture_looks_like_nothing() => Appearance.Of([.. Enumerable.Repeat((byte)200, 72)]).ShouldBeNull();

    [Fact]
    public void A_picture_made_lighter_looks_the_same()
    {
        var random = new Random(7);
        byte[] fields = [.. Enumerable.Range(0, 72).Select(_ => (byte)random.Next(180))];

        Appearance.Of([.. fields.Select(field => (byte)(field + 60))]).ShouldBe(Appearance.Of(fields)!);
    }

    [Fact]
    public void Pairs_below_the_limit_are_left_out()
    {
        Signs[] all = [SignsOf(Case), SignsOf(Other()), SignsOf(Other(3, ("nama_produk", "Keripik singkong"), ("nama_ikm", "UD Makmur"), ("nib", "9999999999999")))];

        Similarity.Pairs(all, Similarity.Usual).ShouldHaveSingleItem().Other.ShouldBe(new("2026", 2));
    }

    [Fact]
    public void Drafts_have_no_signs_for_others() => Signs.Of(Case with { Case = Case.Case with { State = CaseState.Draft } }).ShouldBeNull();

    [Fact]
    public void Cases_of_one_producer_are_no_tie() => Ties.Of([SignsOf(Case), SignsOf(Other())], []).ShouldBeEmpty();

    [Fact]
    public void What_two_producers_share_is_told()
    {
        var ties = Ties.Of([SignsOf(Case), SignsOf(Other(("nib", "9999999999999")))], []);

        ties.Select(tie => tie.Code).ShouldBe(["phone", "mail", "address", "file"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(Ties.MostOfAFirm, 10)]
    [InlineData(Ties.MostOfAFirm + 1, 0)]
    public void A_domain_of_mail_that_many_share_is_a_provider_s(int producers, int told)
    {
        Signs[] all = [.. Enumerable.Range(1, producers).Select(at => SignsOf(Of($"p{at}@tenun.co.id", Other(at, ("nib", $"{at}"), ("telepon", $"+62812000{at}"), ("alamat", $"Gang {at}")))))];

        Ties.Of(all, []).Count(tie => tie.Code == "domain").ShouldBe(told);
    }

    [Fact]
    public void Of_one_case_its_own_ties_are_told_alone()
    {
        var assessor = Make.Assessor("a") with { Email = "a@satu.id", Phone = Answer("telepon") };
        Signs[] all = [SignsOf(Case), SignsOf(Other(("nib", "9999999999999"))), SignsOf(Other(3, ("nib", "8888888888888")))];

        var ties = Ties.With(all, [assessor, assessor with { Id = "b" }], new("2026", 2));

        ties.ShouldAllBe(tie => tie.Case == new ApplicationNumber("2026", 2));
        ties.Count.ShouldBe(Ties.Of(all, [assessor, assessor with { Id = "b" }]).Count(tie => tie.Case == new ApplicationNumber("2026", 2) || tie.Other == new ApplicationNumber("2026", 2)));
    }

    [Fact]
    public void What_an_assessor_shares_with_a_producer_or_a_colleague_is_told()
    {
        var (one, other) = (Make.Assessor("a") with { Email = "a@satu.id", Phone = Answer("telepon") }, Make.Assessor("b") with { Email = "b@dua.id", Phone = Answer("telepon") });

        Ties.Of([SignsOf(Case)], [one, other]).ShouldBe(
        [
            new("phone", Case.Number, null, "a"), new("phone", Case.Number, null, "b"), new("phone", null, null, "a") { Colleague = "b" },
        ]);
    }

    private static TwinPair Between(Dossier other) => Similarity.Between(SignsOf(Case), SignsOf(other));

    private static Signs SignsOf(Dossier dossier) => Signs.Of(dossier)!;

    private static string Answer(string code) => ApplicationForm.Of(Case)[code];

    private static Dossier Other(params (string Code, string Answer)[] answers) => Other(2, answers);

    private static Dossier Other(int number, params (string Code, string Answer)[] answers)
    {
        var form = ApplicationForm.Of(Case);
        return With(
            Case with { Case = Case.Case with { Number = new("2026", number) } },
            form with { Answers = form.Answers.SetItems(answers.Select(answer => KeyValuePair.Create(answer.Code, answer.Answer))) });
    }

    private static Dossier Of(string owner, Dossier dossier) => dossier with { Case = dossier.Case with { Owner = owner } };

    private static Dossier Shown(Dossier dossier, string look) => dossier.All<StoredDocument>().Where(file => file.Code == "D-PHOTO")
        .Aggregate(dossier, (so, file) => With(so, file with { Facts = file.Facts! with { Look = look, Sha256 = $"{so.Number}{file.Turn}" } }));

    private static Dossier With(Dossier dossier, IPart part) =>
        dossier with { Parts = new Dictionary<string, IPart>(dossier.Parts) { [part.Key] = part } };
}
