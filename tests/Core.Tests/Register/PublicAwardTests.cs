using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Register;

public sealed class PublicAwardTests
{
    [Theory]
    [InlineData(AwardState.Valid, "2028-11-24", AwardState.Valid)]
    [InlineData(AwardState.Valid, "2028-11-25", AwardState.Expired)]
    [InlineData(AwardState.Suspended, "2028-11-24", AwardState.Suspended)]
    [InlineData(AwardState.Suspended, "2028-11-25", AwardState.Expired)]
    [InlineData(AwardState.Revoked, "2028-11-25", AwardState.Revoked)]
    [InlineData(AwardState.Amended, "2028-11-25", AwardState.Amended)]
    public void State_on_a_day_follows_the_last_day_of_validity(AwardState recorded, string day, AwardState expected) =>
        Award(recorded).StateOn(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void Award_past_its_last_day_is_shown_as_expired_since_the_day_after()
    {
        var shown = Award(AwardState.Valid).On(new DateOnly(2029, 1, 1));

        shown.State.ShouldBe(AwardState.Expired);
        shown.StateSince.ShouldBe(new DateOnly(2028, 11, 25));
    }

    [Fact]
    public void Revoked_award_is_shown_as_it_was_recorded() =>
        Award(AwardState.Revoked).On(new DateOnly(2029, 1, 1)).ShouldBe(Award(AwardState.Revoked));

    /// <summary>A new member must be weighed here first: it becomes public.</summary>
    [Fact]
    public void Nothing_but_these_members_is_public() =>
        typeof(PublicAward).GetProperties().Select(member => member.Name).Where(name => name != "EqualityContract").ShouldBe(
            ["Certificate", "Producer", "Product", "Brand", "Commodity", "Province", "Regency", "Star", "StarMax", "Round", "DecidedOn", "ValidUntil", "State", "StateSince", "StateReason", "ReplacedBy", "Village"],
            ignoreOrder: true);

    private static PublicAward Award(AwardState state) => new(
        new CertificateNumber(new ApplicationNumber("2026", 1), 3), "UD Sekar", "Batik tulis", "Sekar", Commodity.BT, "33", "3372", 3, 3, "2026",
        new DateOnly(2026, 11, 24), new DateOnly(2028, 11, 24), state, new DateOnly(2026, 11, 24), null);
}
