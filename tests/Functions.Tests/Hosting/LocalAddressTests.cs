using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Tests.Hosting;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/permohonan/2026-0001?langkah=2")]
    [InlineData("/")]
    public void A_path_on_this_site_is_kept(string address) => LocalAddress.Of(address).ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/elsewhere.example/")]
    public void Anything_else_becomes_the_front_page(string? address) => LocalAddress.Of(address).ShouldBe("/");
}
