using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Offices.HandingOver;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>Which languages there are follows from the files beside the app, and everything else from that list.</summary>
public sealed class SpokenLanguagesTests
{
    private const string Offices = """
        administrator;admin-1;Ratna Sari;Sekretariat;Secretariat;Qsekretariat;ratna@contoh.id;qaa;;
        dinas;kadis;Budi Santoso;Kepala Dinas;Head of the Office;Qdinas;kadis@contoh.id;en;;
        penetap;dirjen;Fajar Nugroho;Direktur Jenderal;Director General;Qdirjen;dirjen@contoh.id;id;;
        """;

    [Fact]
    public void The_product_speaks_Indonesian_first_and_English() =>
        SpokenLanguages.All.Select(language => $"{language} {language.Name()} {language.Culture()}")
            .ShouldBe(["id Indonesia id-ID", "en English en-GB"]);

    [Fact]
    public void Another_code_is_no_language() =>
        new[] { "qaa", "EN", "", null }.Select(SpokenLanguages.Find).ShouldAllBe(language => language == null);

    [Fact]
    public void What_is_kept_in_a_language_that_went_is_shown_in_the_first() =>
        (Language.Of(InventedLanguage.Code).Name(), Texts.Of<SignInPage>(Language.Of(InventedLanguage.Code))["title.applicant"])
            .ShouldBe((Language.First.Name(), Texts.Of<SignInPage>(Language.First)["title.applicant"]));

    [Fact]
    public async Task A_language_is_spoken_everywhere_once_its_words_lie_beside_the_app()
    {
        using var invented = new InventedLanguage();

        var said = await invented.Ask(Said);

        said["list"].ShouldBe("id, en, qaa");
        said["switch"].ShouldContain($"<span aria-current=\"true\" lang=\"qaa\">{InventedLanguage.OwnName}</span>");
        said["switch"].ShouldContain("href=\"/bahasa/en?kembali=");
        said["page"].ShouldContain("<html lang=\"qaa\"");
        said["page"].ShouldContain(InventedLanguage.Of(Texts.Of<Page>(Language.First)["skip"]));
        said["mail"].ShouldContain("<html lang=\"qaa\">");
        said["handover"].ShouldContain("name=\"jabatan_qaa\"");
        said["handover"].ShouldContain("value=\"qaa\"");
        said["problem"].ShouldBe(InventedLanguage.Of(ProblemWords.Of(new("offices.capacity", Args: ["3"]), Language.First)));
        said["commodity"].ShouldBe(InventedLanguage.Of(Commodity.BT.In(Language.First)));
        said["moment"].ShouldBe("23:59 WIB, Freitag 5 Juni 2026");
        said["office"].ShouldBe("Qsekretariat, letters in qaa; Kepala Dinas");
    }

    /// <summary>Runs where the invented language lies beside the app.</summary>
    private static async Task<Dictionary<string, string>> Said()
    {
        var language = SpokenLanguages.Find(InventedLanguage.Code)!.Value;
        var web = new Web();
        var http = web.Get(cookies: $"{ReaderLanguage.Cookie}={language}");
        var offices = OfficeList.Read(
            Offices.Split('\n').Index().Select(line => new PeopleRow(line.Index + 1, line.Item.TrimEnd().Split(';'))),
            SpokenLanguages.All).Value;
        return new()
        {
            ["list"] = LanguageWords.Codes,
            ["switch"] = await Drawn.Page<LanguageSwitch>(new { }, language),
            ["page"] = await Web.BodyOf(Pages.Render<Page>(http, new { Title = "Usaha" }), http),
            ["mail"] = (await MailBody.RenderAsync<Mail>(web.Services, language, new { Subject = "Masuk" })).Html,
            ["handover"] = await Drawn.Page<HandoverPage>(
                new { Offices = offices, Today = new DateOnly(2026, 6, 5) },
                new Reader(language, FormToken: () => new("a", "b", "c", null))),
            ["problem"] = ProblemWords.Of(new("offices.capacity", Args: ["3"]), language),
            ["commodity"] = Commodity.BT.In(language),
            ["moment"] = WhenText.Moment(new(2026, 6, 5, 16, 59, 0, TimeSpan.Zero), Zone.Wib, language),
            ["office"] = $"{offices[0].Contact.Office.In(language)}, letters in {offices[0].Contact.Language}; {offices[1].Contact.Office}",
        };
    }
}
