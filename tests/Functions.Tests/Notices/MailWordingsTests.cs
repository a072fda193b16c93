using System.Collections.Immutable;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Sittings;

namespace Ovop.Functions.Tests.Notices;

public sealed class MailWordingsTests
{
    private static readonly MailWords Other = new("Surat {nomor} sudah sampai", "Salam.\n\nProduk {produk} sudah kami catat dengan baik.", "Lihat");

    private readonly InMemoryTables _tables = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_instance_has_the_words_at_the_next_letter()
    {
        var another = new MailWordings(_tables);
        (await another.Present(Notice.Receipt, Language.Indonesian, Cancel)).ShouldBeNull();
        await Save(1, Other);

        var (linked, mail) = await Sent(another);

        (mail.Subject, mail.Text).ShouldSatisfyAllConditions(
            one => one.Subject.ShouldBe($"Surat {linked.Number} sudah sampai"), one => one.Text.ShouldMatch("Produk .+ sudah kami catat dengan baik."));
        Receipt(await linked.Dossier()).Written!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_letter_that_was_sent_reads_as_it_was_whatever_the_words_and_the_case_are_later()
    {
        await Save(1, Other);
        var wordings = new MailWordings(_tables);
        var (linked, mail) = await Sent(wordings);
        await Save(2, Other with { Subject = "Sama sekali lain" });
        await Save(3, null);
        await linked.Do((dossier, setting) => dossier.By("test", setting.Now).Put(dossier.Find<Core.Forms.ApplicationForm>(Core.Forms.ApplicationForm.RowKey)! with { Answers = ImmutableSortedDictionary<string, string>.Empty }));

        var dossier = await linked.Dossier();
        var letter = Receipt(dossier);
        var words = await wordings.Of(letter, letter.Language, Cancel);

        words.ShouldBe(Other);
        (await Render(dossier, letter, words)).ShouldSatisfyAllConditions(
            again => again.Subject.ShouldBe(mail.Subject), again => again.Text.ShouldContain("sudah kami catat dengan baik."), again => Told(again).ShouldBe(Told(mail)));
    }

    /// <summary>What it says above the copy of the answers.</summary>
    private static string Told(MailBody mail) => string.Join('|', mail.Text.Split("\n\n").TakeWhile(paragraph => !paragraph.StartsWith("Salinan", StringComparison.Ordinal)));

    [Fact]
    public async Task Of_two_who_change_the_same_version_one_is_told()
    {
        (await Save(1, Other)).ShouldBeTrue();
        (await Save(1, Other with { Button = "Buka" })).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_office_wrote_for_one_letter_goes_before_the_words_of_its_kind()
    {
        await Save(1, Other);
        var (linked, _) = await Sent(new MailWordings(_tables));
        var letter = Receipt(await linked.Dossier()) with { Written = null, Own = Other with { Subject = "Hanya untuk {nomor}" } };

        (await Render(await linked.Dossier(), letter, Other)).Subject.ShouldBe($"Hanya untuk {linked.Number}");
    }

    [Fact]
    public async Task Erasing_takes_what_a_letter_said_of_anybody()
    {
        var (linked, _) = await Sent(new MailWordings(_tables));

        var bare = (Receipt(await linked.Dossier()) with { Own = Other }).Bared();

        (bare.To, bare.Own, bare.Written!.Values).ShouldSatisfyAllConditions(one => one.To.ShouldBe(""), one => one.Own.ShouldBeNull(), one => one.Item3.ShouldBeEmpty());
    }

    private Task<bool> Save(int version, MailWords? words) => new MailWordings(_tables).Save(
        Notice.Receipt, Language.Indonesian, new(version, words, Cast.Administrator.Id, "Lebih jelas.", DateTimeOffset.UnixEpoch), Cancel);

    private static Letter Receipt(Dossier dossier) => dossier.All<Letter>().Single(letter => letter.Kind == Notice.Receipt);

    private static async Task<MailBody> Render(Dossier dossier, Letter letter, MailWords? words)
    {
        await using var services = Drawn.Services();
        return await MailBody.RenderAsync<LetterMail>(
            services, letter.Language, new { Dossier = dossier, Letter = letter, Address = new Uri("https://ovop.contoh.id/x"), Words = words });
    }

    /// <summary>A case that was sent in, and the mail of its receipt.</summary>
    private static async Task<(LinkedCase Linked, MailBody Mail)> Sent(IMailWordings wordings)
    {
        var (linked, bag) = (await LinkedCase.Begin(), new Mailbag());
        using var meters = new CaseMeters(TimeProvider.System);
        using var texter = new TwilioTexter(Options.Create(new TextOptions()));
        await using var services = Drawn.Services();
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        var post = new Postman(
            linked.Cases, new FixedRound(Scenery.RoundOf(null), Cast.Of(6)), bag, linked.Tokens, new SealedDigits(new EphemeralDataProtectionProvider()), new KindsHeld(), new EachByItself(), wordings,
            new(texter, Options.Create(new TextOptions()), site, TimeProvider.System), services, site, Options.Create(new MailOptions()), TimeProvider.System, meters, NullLogger<Postman>.Instance);
        await post.Deliver(await linked.Dossier(), Cancel);
        return (linked, bag.Mailed.Single(mail => mail.To == "sri@contoh.id").Body);
    }
}
