using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Offices;

public sealed class MobileNumberTests
{
    [Theory]
    [InlineData("+6281234567890", true)]
    [InlineData("+628123456789", true)]
    [InlineData("+62215550103", false)]
    [InlineData("+12025550100", false)]
    [InlineData("081234567890", false)]
    [InlineData("+6281234567890@contoh.id", false)]
    [InlineData("+6281234567890\n", false)]
    [InlineData("", false)]
    public void A_mobile_number_of_the_country_is_one_and_nothing_else_is(string address, bool isOne) => MobileNumber.Is(address).ShouldBe(isOne);
}
