using FsCheck;
using FsCheck.Xunit;
using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Offices;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("kadis33@contoh,id")]
    [InlineData("kadis33@@contoh.id")]
    [InlineData("Kepala Dinas <kadis33@contoh.id>")]
    [InlineData("kadis33@-contoh.id")]
    [InlineData("kadis33@contoh")]
    [InlineData("kadis33@contoh.id, lain@contoh.id")]
    [InlineData("a123456789a123456789a123456789a123456789a123456789a123456789a1234@contoh.id")]
    [InlineData(null)]
    public void What_no_mail_can_be_sent_to_is_no_address(string? typed) => MailAddress.Read(typed).ShouldBeNull();

    [Theory]
    [InlineData("Sri.Wahyuni+ovop@GMail.com", "sriwahyuni@googlemail.com")]
    [InlineData("sri+batik@contoh.id", "SRI@contoh.id")]
    public void Spellings_of_one_address_are_one_person(string one, string other) => MailAddress.PersonOf(one).ShouldBe(MailAddress.PersonOf(other));

    [Theory]
    [InlineData("sri@gmail.com", "siti@gmail.com")]
    [InlineData("sri.wahyuni@contoh.id", "sriwahyuni@contoh.id")]
    [InlineData("sri@yahoo.com", "sri@gmail.com")]
    public void Other_addresses_are_other_people(string one, string other) => MailAddress.PersonOf(one).ShouldNotBe(MailAddress.PersonOf(other));

    [Fact]
    public void A_masked_address_shows_its_first_letter_and_its_host() => MailAddress.Masked("sekar@contoh.id").ShouldBe("s•••@contoh.id");

    [Property]
    public void Whatever_is_read_reads_as_itself(NonNull<string> typed)
    {
        if (MailAddress.Read(typed.Get) is { } address)
            MailAddress.Read(address).ShouldBe(address);
    }
}
