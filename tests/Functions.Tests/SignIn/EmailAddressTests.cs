using Ovop.Functions.SignIn;

namespace Ovop.Functions.Tests.SignIn;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Sekar@Contoh.ID ", "sekar@contoh.id")]
    [InlineData("sekar.arum+ovop@mail.contoh.id", "sekar.arum+ovop@mail.contoh.id")]
    public void An_address_is_tidied(string typed, string email) => EmailAddress.Read(typed).Value.ShouldBe(email);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sekar")]
    [InlineData("sekar@contoh")]
    [InlineData("sekar@@contoh.id")]
    [InlineData("sekar @contoh.id")]
    [InlineData("sekar@contoh.id\nbcc: x@contoh.id")]
    [InlineData("Sekar <sekar@contoh.id>")]
    public void What_is_no_address_is_refused(string? typed) => EmailAddress.Read(typed).Problems[0].Code.ShouldBe("signin.email");
}
