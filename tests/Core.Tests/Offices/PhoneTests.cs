using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Offices;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("(024) 8311321", "+62248311321")]
    [InlineData("+62 24 8311321", "+62248311321")]
    [InlineData("0812-3456-7890", "+6281234567890")]
    [InlineData("0624 21345", "+6262421345")]
    public void A_number_is_called_with_the_countrys_code_however_it_is_written(string number, string dialled) => Phone.Dialled(number).ShouldBe(dialled);
}
