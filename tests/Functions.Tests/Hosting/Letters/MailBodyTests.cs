using System.Net;
using Ovop.Core;
using Ovop.Functions.Hosting.Letters;

namespace Ovop.Functions.Tests.Hosting.Letters;

public sealed class MailBodyTests
{
    private const string Link = "https://contoh.id/tautan/abc?a=1&b=2";

    [Fact]
    public async Task The_subject_is_the_letters_own() => (await Letter()).Subject.ShouldBe("Masuk & lanjut");

    [Fact]
    public async Task A_mail_says_whom_to_ask_and_where()
    {
        foreach (var words in new[] { WebUtility.HtmlDecode((await Letter()).Html), (await Letter()).Text })
        {
            words.ShouldContain("Jalan Uji 2, Jakarta");
            words.ShouldContain("+62 21 0000 0109");
        }
    }

    [Fact]
    public async Task The_text_writes_the_link_out_once_and_has_no_markup()
    {
        var text = (await Letter()).Text;

        text.ShouldContain($"Masuk:\n{Link}\n");
        text.Split(Link).Length.ShouldBe(2);
        text.ShouldNotContain("<");
    }

    [Fact]
    public async Task The_letter_is_in_the_language_of_its_recipient() =>
        (await Letter(Language.English)).Html.ShouldContain("<html lang=\"en\">");

    private static Task<MailBody> Letter(Language language = default) =>
        MailBody.RenderAsync<Mail>(new Web().Services, language, new { Subject = "Masuk & lanjut", Link, LinkText = "Masuk" });
}
