using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;

namespace Ovop.Core.Tests.Review.Appointing;

public sealed class ConflictHintsTests
{
    private static readonly Dossier Case = Dossiers.AtReview();
    private static readonly Assessor Stranger = Make.Assessor("a") with { Email = "a@kementerian.id" };

    [Fact]
    public void Strangers_have_nothing_in_common() => ConflictHints.Of(Stranger, Case).ShouldBeEmpty();

    [Fact]
    public void The_same_regency_is_told() => Single(Stranger with { Regency = "3317" }).ShouldBe(new("regency", "Kabupaten Rembang"));

    [Fact]
    public void The_same_sentra_is_told_however_it_is_written() =>
        Single(Stranger with { Sentra = ApplicationForm.Of(Case)["nama_sentra"].ToUpperInvariant().Replace(' ', '-') }).Code.ShouldBe("sentra");

    [Fact]
    public void The_producer_as_employer_is_told() => Single(Stranger with { Organisation = ApplicationForm.Of(Case)["nama_ikm"] }).Code.ShouldBe("organisation");

    [Fact]
    public void The_same_mail_domain_is_told() => Single(Stranger with { Email = "a@Contoh.id" }).ShouldBe(new("domain", "contoh.id"));

    [Fact]
    public void A_domain_that_anybody_can_have_is_none()
    {
        var free = Case with { Case = Case.Case with { Owner = "sri@gmail.com" } };

        ConflictHints.Of(Stranger with { Email = "a@gmail.com" }, free).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("081234567890")]
    [InlineData("+62 812-3456-7890")]
    [InlineData("62812 3456 7890")]
    public void The_same_phone_is_told_however_it_is_written(string phone) => Single(Stranger with { Phone = phone }).Code.ShouldBe("phone");

    [Fact]
    public void Coaching_is_told_even_when_it_bars_no_more() =>
        Single(Stranger with { Coached = [new("1234567890123", new(2019, 1, 1))] }).ShouldBe(new("coached", "2019-01-01"));

    private static ConflictHint Single(Assessor assessor) => ConflictHints.Of(assessor, Case).ShouldHaveSingleItem();
}
