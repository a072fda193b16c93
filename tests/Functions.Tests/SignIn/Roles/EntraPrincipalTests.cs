using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Ovop.Core.Offices;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.SignIn.Roles;

/// <summary>Whom the directory signs in under another address than the list of offices has.</summary>
public sealed class EntraPrincipalTests
{
    private static readonly Contact Bounded = Cast.Administrator with { Id = "barat", Email = "barat@contoh.id", Remit = new("", "32", "") };

    private static readonly People Known = Cast.Of(3) is var cast ? cast with { Administrators = [.. cast.Administrators, Bounded] } : null!;

    private readonly EntraPrincipal _entra = new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Staff:SignIn", "EntraId"), new("WEBSITE_AUTH_ENABLED", "True")]).Build());

    [Fact]
    public void Any_address_that_the_directory_has_of_them_finds_their_remit() =>
        Read(Known, ("preferred_username", "b.arat@contoh.id"), ("email", "BARAT@contoh.id"))!.Contact.ShouldBe(Bounded);

    [Fact]
    public void Of_two_who_are_listed_it_is_whoever_has_the_name_that_is_signed_in_with() =>
        Read(Known, ("email", Cast.Administrator.Email), ("preferred_username", "barat@contoh.id"))!.Contact.ShouldBe(Bounded);

    [Theory]
    [InlineData("upn")]
    [InlineData("emailaddress")]
    public void The_platforms_own_names_of_claims_find_them_too(string name) =>
        Read(Known, ($"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/{name}", "barat@contoh.id"))!.Contact.ShouldBe(Bounded);

    [Fact]
    public void Where_somebody_is_bounded_an_alias_is_nobody_instead_of_bounded_by_nothing()
    {
        Read(Known, ("preferred_username", "b.arat@contoh.id")).ShouldBeNull();
        Read(Cast.Of(3), ("preferred_username", "b.arat@contoh.id")).ShouldNotBeNull();
    }

    private Staff? Read(People people, params (string Type, string Value)[] claims)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[EntraPrincipal.Header] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
        {
            claims = claims.Append(("roles", nameof(StaffRole.Administrator))).Select(claim => new { typ = claim.Item1, val = claim.Item2 }),
        }));
        return _entra.Read(http, people);
    }
}
