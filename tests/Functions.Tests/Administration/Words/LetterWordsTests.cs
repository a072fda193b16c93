using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Words;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Words;

/// <summary>The office changes what a kind of letter says.</summary>
public sealed class LetterWordsTests
{
    private const string Kind = "jenis=Receipt&bahasa=id", Reason = "alasan=Lebih+jelas.";

    private const string Words = "perihal=Surat+{nomor}+sampai&isi=Produk+{produk}+sudah+kami+catat+dengan+baik.&tombol=Lihat";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_looked_at_over_a_real_case_before_it_holds()
    {
        var scene = await Scene.Open();

        var looked = await scene.Post($"{Kind}&{Words}&{Reason}&versi=0");
        looked.Body.ShouldContain($"Surat {Office.Number} sampai");
        looked.Body.ShouldContain("{produsen}", customMessage: "what is no longer in it");
        (await scene.Wordings.Present(Notice.Receipt, Language.Indonesian, Cancel)).ShouldBeNull();
        (await scene.Office.Reads.Of(Office.Number, null, 10, Cancel)).ShouldContain(read => read.What == "wording");

        (await scene.Post($"{Kind}&{Words}&{Reason}&versi=0&langkah=simpan")).Status.ShouldBe(StatusCodes.Status302Found);
        var present = (await scene.Wordings.Present(Notice.Receipt, Language.Indonesian, Cancel))!;
        (present.Version, present.By, present.Words!.Button).ShouldBe((1, Cast.Administrator.Id, "Lihat"));
        (await scene.Office.Log.Latest(1, Cancel)).Single().What.ShouldBe("words.saved");
    }

    [Fact]
    public async Task Whoever_changes_them_first_is_back_at_the_form_with_what_they_typed()
    {
        var scene = await Scene.Open();
        var looked = await scene.Post($"{Kind}&{Words}&{Reason}&versi=0");

        var page = (await scene.Post($"{Kind}&{Words}&{Reason}&versi=0&langkah=ubah-dahulu")).Body;

        looked.Body.ShouldContain("value=\"ubah-dahulu\"");
        page.ShouldContain("Surat {nomor} sampai");
        page.ShouldContain("Lebih jelas.</textarea>");
        page.ShouldNotContain("govuk-error-summary");
        (await scene.Wordings.Present(Notice.Receipt, Language.Indonesian, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_placeholder_is_refused_with_its_name()
    {
        var answer = await (await Scene.Open()).Post($"{Kind}&{Words.Replace("{produk}", "{nama_produk}", StringComparison.Ordinal)}&{Reason}&versi=0&langkah=simpan");

        answer.Status.ShouldBe(StatusCodes.Status400BadRequest);
        answer.Body.ShouldContain("{nama_produk} bukan penanda");
    }

    [Fact]
    public async Task The_page_tells_versions_and_differences_and_goes_back_to_the_original()
    {
        var scene = await Scene.Open();
        await scene.Post($"{Kind}&{Words}&{Reason}&versi=0&langkah=simpan");

        var page = await scene.Get($"?{Kind}");
        page.ShouldContain("<ins>Surat {nomor} sampai</ins>");
        page.ShouldContain("Lebih jelas.");

        (await scene.Post($"{Kind}&alasan=Keliru+sekali.&versi=1&langkah=asli")).Status.ShouldBe(StatusCodes.Status302Found);
        (await scene.Wordings.Present(Notice.Receipt, Language.Indonesian, Cancel))!.ShouldSatisfyAllConditions(now => now.Version.ShouldBe(2), now => now.Words.ShouldBeNull());
        (await scene.Wordings.All(Notice.Receipt, Language.Indonesian, Cancel)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_wrote_over_an_older_version_is_told_and_keeps_what_was_typed()
    {
        var scene = await Scene.Open();
        await scene.Post($"{Kind}&{Words}&{Reason}&versi=0&langkah=simpan");

        var answer = await scene.Post($"{Kind}&{Words.Replace("Lihat", "Bacalah", StringComparison.Ordinal)}&{Reason}&versi=0&langkah=simpan");

        answer.Status.ShouldBe(StatusCodes.Status409Conflict);
        answer.Body.ShouldContain("Bacalah");
        answer.Body.ShouldContain("name=\"versi\" value=\"1\"");
    }

    [Fact]
    public async Task A_page_that_comes_back_for_another_reason_still_says_over_which_version_it_was_written()
    {
        var scene = await Scene.Open();
        await scene.Post($"{Kind}&{Words}&{Reason}&versi=0&langkah=simpan");

        (await scene.Post($"{Kind}&{Words}&versi=0&langkah=simpan")).Body.ShouldContain("name=\"versi\" value=\"0\"");
    }

    [Fact]
    public async Task An_auditor_reads_and_changes_nothing()
    {
        var scene = await Scene.Open();

        (await scene.Get($"?{Kind}", Cast.Auditor)).ShouldNotContain("name=\"perihal\"");
        (await scene.Post($"{Kind}&{Words}&{Reason}&versi=0&langkah=simpan", Cast.Auditor)).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    [Fact]
    public async Task A_letter_that_went_out_before_the_words_were_changed_reads_as_it_was()
    {
        var scene = await Scene.Open();
        await scene.Post($"{Kind}&{Words}&{Reason}&versi=0&langkah=simpan");
        var letter = (await scene.Office.Dossier()).All<Letter>().First(letter => letter.Kind == Notice.Receipt) with { Written = null, SentAt = null };

        (await scene.Wordings.Of(letter, letter.Language, Cancel))!.Button.ShouldBe("Lihat");
        (await scene.Wordings.Of(letter with { SentAt = scene.Office.Web.Clock.GetUtcNow() }, letter.Language, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_circular_has_its_own_words_and_none_of_its_kind() =>
        (await (await Scene.Open()).Post($"jenis=Circular&bahasa=id&{Words}&{Reason}&versi=0&langkah=simpan")).Status.ShouldBe(StatusCodes.Status404NotFound);

    [Theory]
    [InlineData(nameof(OtherNotice.SignInCode), "kode")]
    [InlineData(nameof(Notice.ReviewCode), "rincian")]
    public async Task A_mail_with_a_code_is_not_saved_without_it(string kind, string code)
    {
        var scene = await Scene.Open();
        var words = $"jenis={kind}&bahasa=id&perihal=Kode+Anda&isi=Ketik+kode+ini+di+halaman+yang+memintanya.&versi=0&langkah=simpan&{Reason}";

        var answer = await scene.Post(words);

        answer.Status.ShouldBe(StatusCodes.Status400BadRequest);
        answer.Body.ShouldContain($"{{{code}}}");
        (await scene.Post(words.Replace("Ketik+kode+ini", $"Ketik+{{{code}}}", StringComparison.Ordinal))).Status.ShouldBe(StatusCodes.Status302Found);
    }

    [Fact]
    public async Task A_mail_to_sign_in_by_has_its_link_whatever_it_says()
    {
        var scene = await Scene.Open();
        var words = $"jenis=SignIn&bahasa=id&perihal=Masuk+ke+OVOP&isi=Tekan+tombolnya+sebelum+{{batas}}.&versi=0&langkah=simpan&{Reason}";
        (await scene.Post($"{words}&tombol=")).Status.ShouldBe(StatusCodes.Status400BadRequest);
        await scene.Post($"{words}&tombol=Masuk+sekarang");

        var mail = await new OtherMails(scene.Wordings, scene.Office.Web.Services).Write(
            OtherNotice.SignIn, Language.Indonesian, new("https://ovop.contoh.id/masuk/tautan?kunci=x"), new Dictionary<string, string> { ["batas"] = "pukul 10.00" }, Cancel);

        mail.Text.ShouldContain("Tekan tombolnya sebelum pukul 10.00.");
        mail.Text.ShouldContain("Masuk sekarang:\nhttps://ovop.contoh.id/masuk/tautan?kunci=x");
    }

    [Fact]
    public async Task A_mail_of_no_case_is_looked_at_with_invented_values()
    {
        var scene = await Scene.Open();

        var page = await scene.Get("?jenis=SittingInvitation&bahasa=id");

        page.ShouldContain("Ruang rapat lantai 3");
        page.ShouldNotContain($"{Office.Number}");
    }

    [Theory]
    [InlineData(nameof(OtherNotice.SignInCode), false)]
    [InlineData(nameof(OtherNotice.SignIn), true)]
    public async Task A_mail_is_looked_at_with_a_link_only_where_it_has_one(string kind, bool hasLink) =>
        (await (await Scene.Open()).Get($"?jenis={kind}&bahasa=id")).Contains("https://ovop.contoh.id/", StringComparison.Ordinal).ShouldBe(hasLink);

    private sealed class Scene(Office office)
    {
        public Office Office => office;

        public MailWordings Wordings { get; } = new(office.Tables);

        private WordsEndpoint Endpoint => new(
            office.Guard, Wordings,
            new(office.Cases, office.StaffCases, office.Reads, office.Rounds, office.People, Wordings, new(Wordings, office.Web.Services), office.Web.Services, Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") })),
            office.Log, office.Web.Clock);

        public static async Task<Scene> Open() => new(await Office.Open());

        public Task<Answered> Post(string form, Core.Offices.Contact? who = null) =>
            office.Post(who ?? Cast.Administrator, form.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal), request => Endpoint.Write(request, Cancel));

        public async Task<string> Get(string query, Core.Offices.Contact? who = null) => (await office.Get(who ?? Cast.Administrator, request =>
        {
            request.QueryString = new(query);
            return Endpoint.Show(request, Cancel);
        })).Body;
    }
}
