using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Links;

namespace Ovop.Functions.Tests.SignIn;

public sealed class SignInTokenTests
{
    private static readonly SignInToken Token = new("sekar@contoh.id", SessionKinds.Applicant, 3, "/permohonan/OVOP-2026-000001", "012345");

    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void A_token_gives_back_what_it_was_made_of() => (Tokens.Read(Tokens.Write(Token)).Value with { Key = "" }).ShouldBe(Token);

    [Fact]
    public void The_address_of_a_links_page_is_made_of_the_token_alone_and_cannot_be_worked_out_from_the_mail_address()
    {
        var tokens = Tokens;
        var (one, other) = (tokens.Write(Token), tokens.Write(Token));

        tokens.Read(one).Value.Address.ShouldBe($"/masuk/tautan/{MailedSecret.KeyOf(one)}");
        tokens.Read(other).Value.Address.ShouldNotBe(tokens.Read(one).Value.Address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("terkirim/../x")]
    public void What_we_did_not_make_is_forged(string? text) => Tokens.Read(text).Problems.ShouldBe([SignInTokens.Forged]);

    [Fact]
    public void A_changed_token_is_forged()
    {
        var token = Tokens.Write(Token);

        Tokens.Read(token[..^3] + (token[^3] == 'A' ? 'B' : 'A') + token[^2..]).Problems.ShouldBe([SignInTokens.Forged]);
    }

    [Fact]
    public void A_token_of_another_purpose_is_forged()
    {
        var other = WebEncoders.Base64UrlEncode(_keys.CreateProtector("link", "Review").Protect("a@b.id\nadministrator\n1\n/"u8.ToArray()));

        Tokens.Read(other).Problems.ShouldBe([SignInTokens.Forged]);
    }

    private SignInTokens Tokens => new(_keys);
}
