using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Offices;

public sealed class RemitTests
{
    [Theory]
    [InlineData("", "", "", true)]
    [InlineData("2026 2027", "", "", true)]
    [InlineData("2025", "", "", false)]
    [InlineData("", "33", "", true)]
    [InlineData("", "3319", "", true)]
    [InlineData("", "32 34", "", false)]
    [InlineData("", "", "BT TN", true)]
    [InlineData("", "", "TN", false)]
    [InlineData("2026", "33", "TN", false)]
    public void A_case_is_within_when_every_bound_takes_it(string rounds, string regions, string commodities, bool covers) =>
        new Remit(rounds, regions, commodities).Covers("2026", "33", "3319", Commodity.BT).ShouldBe(covers);

    [Fact]
    public void A_draft_without_a_place_is_in_no_bounded_region() => new Remit("", "33", "").Covers("2026", "", "", null).ShouldBeFalse();

    [Fact]
    public void Only_the_administrators_whom_a_case_concerns_are_written_to()
    {
        var elsewhere = Dossiers.Administrator with { Id = "admin-lain", Remit = new("1999", "", "") };
        var setting = Dossiers.Setting() is var usual ? usual with { People = usual.People with { Administrators = [Dossiers.Administrator, elsewhere] } } : usual;

        Escalation.OfficeIds(Dossiers.AtReview(setting), setting).ShouldBe([Dossiers.Administrator.Id]);
    }
}
