using System.Globalization;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Demo;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Notices;

public sealed class LetterMailTests
{
    private const string Link = "http://contoh.id/tautan/penilaian?kunci=abc";
    private const string Paper = "OVOP-2026-000001-S3-B", Until = "2026-12-18T23:59:59.0000000+07:00";
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:00:00+07:00", CultureInfo.InvariantCulture);

    public static TheoryData<Notice, string> Letters =>
        [.. from kind in Enum.GetValues<Notice>() from language in SpokenLanguages.All select new TheoryDataRow<Notice, string>(kind, language.Code)];

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Letter_is_whole_in_html_and_text(Notice kind, string language)
    {
        var mail = await Render(kind, Language.Of(language));

        mail.Subject.ShouldNotBeNullOrWhiteSpace();
        foreach (var part in new[] { mail.Subject, mail.Html, mail.Text })
            part.ShouldNotMatch(@"\{\d\}");
        (mail.Html.Contains($"href=\"{Link}\"", StringComparison.Ordinal), mail.Text.Contains(Link, StringComparison.Ordinal))
            .ShouldBe(kind == Notice.ReviewCode ? (false, false) : (true, true), "a code has no link beside it");
        (mail.Subject + mail.Text).ShouldContain("OVOP-2026-000001");
    }

    /// <summary>A draft may have no names yet.</summary>
    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Letter_about_a_draft_without_names_is_one_in_words(Notice kind, string language)
    {
        var mail = await Render(kind, Language.Of(language), about: Draft());

        mail.Text.ShouldNotMatch(@"[(:] ?–|– ?\)");
        char.IsLower(mail.Subject[0]).ShouldBeFalse(mail.Subject);
    }

    [Theory]
    [InlineData(Notice.DraftReminder)]
    [InlineData(Notice.DocumentRefused)]
    [InlineData(Notice.EndorsementAsked)]
    [InlineData(Notice.EndorsementReminder)]
    [InlineData(Notice.ReviewAsked)]
    [InlineData(Notice.ReviewReminder)]
    [InlineData(Notice.ConsensusAsked)]
    [InlineData(Notice.ApprovalAsked)]
    [InlineData(Notice.RatificationAsked)]
    [InlineData(Notice.RatificationReminder)]
    public async Task Letter_that_asks_says_until_when(Notice kind)
    {
        (await Render(kind, Language.Indonesian)).Text.ShouldContain("23.59 WIB, Jumat 18 Desember 2026");
        (await Render(kind, Language.English)).Text.ShouldContain("23:59 WIB, Friday 18 December 2026");
    }

    [Fact]
    public async Task What_was_typed_in_lines_is_mailed_in_lines()
    {
        var mail = await Render(Notice.CorrectionAsked, Language.Indonesian, "Nama tidak sama:\nNIB berkata lain,\n<b>KTP</b> juga.");

        mail.Html.ShouldContain("Nama tidak sama:<br>NIB berkata lain,<br>&lt;b&gt;KTP&lt;/b&gt; juga.");
        mail.Text.ShouldContain("Nama tidak sama:\nNIB berkata lain,\n<b>KTP</b> juga.");
    }

    [Fact]
    public async Task The_winner_reads_of_the_star_first_then_of_what_is_open_now_then_of_the_objection()
    {
        var text = (await Render(Notice.Awarded, Language.English, args: Until)).Text;

        string[] told = ["star", "http://contoh.id/produk/OVOP-2026-000001-S3-B", "/sertifikat/OVOP-2026-000001-S3-B/label", "/aturan-bintang", "object on the same page"];
        var places = told.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBe(places.Order());
    }

    [Theory]
    [InlineData("id", "keberatan disampaikan", "23.59 WIB, Jumat 18 Desember 2026", "Piagamnya diunduh")]
    [InlineData("en", "object on the same page", "23:59 WIB, Friday 18 December 2026", "The certificate is downloaded")]
    public async Task The_winner_is_told_until_when_to_object_if_the_letter_says_so(string language, string objection, string until, string paper)
    {
        var told = (await Render(Notice.Awarded, Language.Of(language), Paper, args: Until)).Text;
        told.ShouldContain(objection);
        told.ShouldContain(until);
        told.ShouldContain($"http://contoh.id/produk/{Paper}\n");

        var untold = (await Render(Notice.Awarded, Language.Of(language), Paper)).Text;
        untold.ShouldNotContain(objection);
        untold.ShouldContain(paper);
    }

    [Theory]
    [InlineData("panel.few")]
    [InlineData("endorsement")]
    [InlineData("ratification")]
    public async Task Call_for_an_administrator_says_why_in_words(string code)
    {
        var mail = await Render(Notice.OperatorNeeded, Language.Indonesian, code);

        mail.Text.ShouldNotContain(code);
        mail.Text.ShouldMatch(@"perhatian Anda: \p{Lu}");
    }

    private static async Task<MailBody> Render(Notice kind, Language language, string detail = Paper, Dossier? about = null, params string[] args)
    {
        await using var services = Drawn.Services();
        var letter = new Letter(kind, "once", "somebody", "nama@contoh.id", language) { Args = [detail, .. args] };
        return await MailBody.RenderAsync<LetterMail>(services, language, new { Dossier = about ?? Dossier(), Letter = letter, Address = new Uri(Link) });
    }

    private static Setting Setting => new(
        Round.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"))).Value, Cast.Of(assessors: 3), Now);

    private static Dossier Draft() => SubmissionStage.Open(new("2026", 1), "ikm@contoh.id", Language.Indonesian, Setting).After;

    private static Dossier Dossier() => FormSections.All.Aggregate(
        Draft(), (dossier, section) => SubmissionStage.Answer(dossier, section, Answers.For(Commodity.BT).GetValueOrDefault, Setting).Value.After);
}
