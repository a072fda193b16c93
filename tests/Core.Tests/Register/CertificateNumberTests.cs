using System.Text.Json;
using FsCheck.Xunit;
using Ovop.Core.Cases;
using Ovop.Core.Register;

namespace Ovop.Core.Tests.Register;

public sealed class CertificateNumberTests
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The example of the Global Release Identifier standard, which uses the same check character system.</summary>
    [Fact]
    public void Check_character_is_that_of_iso_7064_mod_37_36() => CertificateNumber.CheckCharacter("A1-2425G-ABC1234002").ShouldBe('M');

    [Fact]
    public void Number_carries_application_and_stars() =>
        Number().ToString().ShouldStartWith("OVOP-2026-000123-S3-");

    [Theory]
    [InlineData("OVOP-2026-000123-S3-", "certificate.format")]
    [InlineData("kopi", "certificate.format")]
    [InlineData("", "certificate.format")]
    [InlineData(null, "certificate.format")]
    public void Given_no_certificate_number_Then_its_form_is_refused(string? text, string code) =>
        CertificateNumber.Read(text).Problems.Single().Code.ShouldBe(code);

    [Fact]
    public void Given_a_mistyped_digit_Then_the_check_character_is_refused() =>
        CertificateNumber.Read(Number().ToString().Replace("123", "124", StringComparison.Ordinal)).Problems.Single().Code.ShouldBe("certificate.check");

    [Fact]
    public void Certificate_that_replaces_another_has_the_next_version_in_its_number() =>
        Number().Next.ToString().ShouldStartWith("OVOP-2026-000123-S3V2-");

    [Property]
    public bool Given_any_application_and_star_Then_the_text_parses_to_the_same_number(int sequence, int star, int version)
    {
        var number = new CertificateNumber(new("2026", 1 + (int)((uint)sequence % 999_999)), 1 + (int)((uint)star % 9), 1 + (int)((uint)version % 99));

        return CertificateNumber.Parse(number.ToString()) == number;
    }

    [Fact]
    public void Given_any_single_wrong_character_Then_it_is_no_number()
    {
        var text = Number().ToString();
        var mistyped = from at in Enumerable.Range(0, text.Length)
                       from character in Characters
                       where text[at] != '-' && text[at] != character
                       select $"{text[..at]}{character}{text[(at + 1)..]}";

        mistyped.Where(wrong => CertificateNumber.TryParse(wrong, out _)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("\u2013")]
    [InlineData("\u2011")]
    [InlineData("\u2009\u2212\u00a0")]
    public void Small_letters_spaces_and_any_dash_are_forgiven(string between) =>
        CertificateNumber.Parse($" {Number().Next.ToString().ToLowerInvariant().Replace("-", between, StringComparison.Ordinal)} ").ShouldBe(Number().Next);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OVOP-2026-000123")]
    [InlineData("OVOP-2026-000123-S0-A")]
    [InlineData("OVOP-2026-000123-S3V1-A")]
    [InlineData("OVOP-2026-000123-S3V02-A")]
    public void Given_another_text_Then_it_is_no_number(string? text) => CertificateNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Given_no_star_of_a_scale_Then_there_is_no_certificate(int star) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new CertificateNumber(new ApplicationNumber("2026", 1), star));

    [Fact]
    public void Number_is_one_string_in_json() =>
        JsonSerializer.Deserialize<CertificateNumber>(JsonSerializer.Serialize(Number())).ShouldBe(Number());

    private static CertificateNumber Number() => new(new ApplicationNumber("2026", 123), 3);
}
