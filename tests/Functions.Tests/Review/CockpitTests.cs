using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

/// <summary>What an assessor has at hand while scoring, and looks at before the sheet locks.</summary>
public sealed class CockpitTests
{
    [Fact]
    public async Task Beside_a_criterion_stand_the_answers_that_bear_on_it_and_what_follows_from_them()
    {
        var page = await Criterion(await Visit(), "P3.2");

        page.ShouldContain("Tenaga kerja dari daerah sendiri");
        page.ShouldContain("Jawaban pemohon tentang hal ini");
        page.ShouldNotContain("Harga jual");
    }

    [Fact]
    public async Task What_is_worked_out_from_them_is_in_sight_without_opening_anything()
    {
        var page = await Criterion(await Visit(), "P2.5");

        page.IndexOf("Nilai tambah per satuan", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf("<details", StringComparison.Ordinal));
        page.ShouldContain("dari harga jual");
    }

    [Fact]
    public async Task A_document_of_a_criterion_is_shown_beside_it_and_photos_are_told_apart()
    {
        var visit = await Visit();
        var page = new HtmlParser().ParseDocument(await Criterion(visit, "BT.4"));

        var photos = page.QuerySelectorAll("a[target=berkas][data-gambar]");
        photos.Length.ShouldBe(9);
        photos.Select(photo => photo.TextContent).ShouldBeUnique();
    }

    [Fact]
    public async Task Its_page_may_show_files_of_ours_in_a_frame_and_no_others()
    {
        var (linked, token, _) = await Declared();
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;
        var http = new Web().Get(visit.Address, cookies: $"tautan={token}");

        await Web.BodyOf(await linked.Review.Get(http.Request, visit.Token.Key, TestContext.Current.CancellationToken), http);

        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldContain("default-src 'none'");
        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldEndWith("frame-src 'self'");
    }

    [Fact]
    public async Task Where_the_panel_differs_levels_reasons_and_answers_stand_at_the_criterion_without_names()
    {
        var (linked, one, other) = await Apart();
        await linked.Do((dossier, at) => Discussion.Say(dossier, other, Letters.Present(dossier, LinkPurpose.Review, other)!.Serial, new Dictionary<string, string> { ["P1.4"] = "Faktur ekspor hanya satu." }, at));
        var token = linked.Token(LinkPurpose.Review, one, Letters.Present(await linked.Dossier(), LinkPurpose.Review, one)!.Serial);
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;

        var page = new HtmlParser().ParseDocument(await Drawn.Page<ReviewPage>(new { Visit = visit }));

        page.QuerySelectorAll("input[type=radio]").Select(radio => radio.GetAttribute("name")).Distinct().ShouldBe(["P1.4", "keputusan"]);
        page.QuerySelectorAll(".thread__dot").Length.ShouldBe(3);
        page.QuerySelectorAll(".thread__dot--own").Length.ShouldBe(1);
        var thread = page.QuerySelector(".thread")!;
        thread.TextContent.ShouldContain("Faktur ekspor hanya satu.");
        foreach (var seat in ReviewStage.Seats(visit.Dossier))
            thread.TextContent.ShouldNotContain(seat.Contact.Name);
        page.QuerySelector("[name='tanggapan.P1.4']").ShouldNotBeNull();
        page.QuerySelectorAll("[aria-labelledby=tetap] tbody tr").Length.ShouldBe(visit.Setting.Round.Rubric.CriteriaFor(Commodity.BT).Count - 1);
    }

    [Fact]
    public async Task What_is_said_to_the_panel_goes_with_the_draft()
    {
        var (linked, one, other) = await Apart();
        var token = linked.Token(LinkPurpose.Review, one, Letters.Present(await linked.Dossier(), LinkPurpose.Review, one)!.Serial);
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;

        await new Web().Post($"tautan={token}", "P1.4=3&tanggapan.P1.4=Saya+lihat+tiga+faktur.&versi=0&tindakan=simpan", request =>
        {
            request.Path = visit.Address;
            return linked.Review.Post(request, visit.Token.Key, new SilentEngine(), TestContext.Current.CancellationToken);
        });

        var dossier = await linked.Dossier();
        Discussion.RemarksOn(dossier, "P1.4", other).ShouldHaveSingleItem().Remark.Text.ShouldBe("Saya lihat tiga faktur.");
        SheetDrafts.Of(dossier, one)!.Sheet.Levels["P1.4"].ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_drafts_what_differs_is_told_in_the_words_and_points_of_the_rubric_and_nothing_else()
    {
        var (linked, one, _) = await Apart();
        var token = linked.Token(LinkPurpose.Review, one, Letters.Present(await linked.Dossier(), LinkPurpose.Review, one)!.Serial);
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;
        Task<Answered> Save(string levelAndDecision) => new Web().Post($"tautan={token}", $"{levelAndDecision}&alasan=Sama.&versi=0&tindakan=simpan", request =>
        {
            request.Path = visit.Address;
            return linked.Review.Post(request, visit.Token.Key, new SilentEngine(), TestContext.Current.CancellationToken);
        });
        await Save("P1.4=1&keputusan=tolak");

        var stale = new HtmlParser().ParseDocument((await Save("P1.4=4&keputusan=setuju")).Body);

        var rows = stale.QuerySelectorAll("[aria-labelledby=perbedaan] tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldBe("P1.4 Jangkauan pasar|Ekspor (langsung/tidak langsung) (6 poin)|Kabupaten/kota (1 poin)");
        rows[1].ShouldEndWith("|Ya, saya setuju|Tidak, saya menolak");
    }

    /// <summary>A panel of which one is two levels from the others on the reach of the market.</summary>
    private static async Task<(LinkedCase Linked, string One, string Other)> Apart()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var panel = ReviewStage.Silent(await linked.Dossier()).Select(seat => seat.Contact.Id).ToList();
        foreach (var person in panel)
        {
            await linked.Do((dossier, at) => Scoring.Declare(dossier, person, 1, true, "", "Saya menyatakan", at));
            await linked.Do((dossier, at) =>
            {
                var criteria = at.Round.Rubric.CriteriaFor(Commodity.BT);
                return Scoring.HandIn(
                    dossier, person, 1, criteria.ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Count - (criterion.Code == "P1.4" && person == panel[0] ? 3 : 1)),
                    criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."), Recommendation.Approve, "Bukti lengkap dan jelas.", at);
            });
        }

        await linked.Advance();
        return (linked, panel[0], panel[1]);
    }

    [Fact]
    public async Task Where_none_bears_on_it_nothing_is_shown() => (await Criterion(await Visit(), "P3.4")).ShouldNotContain("Jawaban pemohon");

    [Fact]
    public async Task A_whole_sheet_is_looked_at_before_it_locks_whether_or_not_a_code_is_needed()
    {
        var (linked, token, person) = await Declared();

        var answer = await Post(linked, token, whole: true);

        answer.ShouldBeOfType<RedirectHttpResult>().Url.ShouldEndWith("/periksa");
        var dossier = await linked.Dossier();
        dossier.Has(ReceivedSheet.KeyOf(1, person)).ShouldBeFalse();
        SheetDrafts.Of(dossier, person)!.Sheet.Decision.ShouldBe(Recommendation.Approve);
    }

    [Fact]
    public async Task What_a_sheet_lacks_is_told_before_it_is_looked_at()
    {
        var (linked, token, person) = await Declared();

        (await Post(linked, token, whole: false)).ShouldNotBeOfType<RedirectHttpResult>();

        SheetDrafts.Of(await linked.Dossier(), person).ShouldBeNull();
    }

    [Fact]
    public async Task A_code_is_said_to_be_sent_with_its_time_while_it_opens_this_very_sheet_and_no_longer()
    {
        var (linked, token, person) = await Declared();
        await linked.Do((dossier, at) => SheetCodes.Send(dossier, person, 1, 0, Whole(at), "disegel", false, at));

        var sent = SheetCodes.Of(await linked.Dossier(), person)!.Sent[^1];
        (await Checked(linked, token)).ShouldContain($"Kode dikirim ke p•••@contoh.id pukul {WhenText.Moment(sent, Zone.Wib, Language.Indonesian)}.");
        await linked.Do((dossier, at) => SheetDrafts.SaveWhole(dossier, person, 1, 1, Whole(at) with { Reason = "Alasan yang diubah di tab lain." }, at));
        (await Checked(linked, token)).ShouldNotContain("Kode dikirim");
    }

    [Fact]
    public async Task Who_stood_down_is_not_promised_a_further_link()
    {
        var (linked, token, person) = await Declared();
        await linked.Do((dossier, at) => Scoring.Declare(dossier, person, 1, false, "Ternyata membina usaha ini.", "", at));
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;

        var page = await Drawn.Page<LinkEndPage>(new { Dead = visit.Dead!, Visit = visit });

        page.ShouldContain("Pengunduran diri Anda sudah kami catat");
        page.ShouldNotContain("tautan baru");
    }

    private static FilledSheet Whole(Setting setting)
    {
        var criteria = setting.Round.Rubric.CriteriaFor(Commodity.BT);
        return new(
            criteria.ToDictionary(criterion => criterion.Code, _ => 1), criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."),
            Recommendation.Approve, "Bukti lengkap dan jelas.");
    }

    /// <summary>The page on which a sheet is looked at, in a round that asks for codes.</summary>
    private static async Task<string> Checked(LinkedCase linked, string token)
    {
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;
        var round = visit.Setting.Round;
        return WebUtility.HtmlDecode(await Drawn.Page<SheetCheckPage>(
            new { Visit = visit with { Setting = visit.Setting with { Round = round with { Panel = round.Panel with { CodeFor = [Commodity.BT] } } } } }));
    }

    private static async Task<IResult> Post(LinkedCase linked, string token, bool whole)
    {
        var (web, visit) = (new Web(), (await linked.Open(LinkPurpose.Review, token)).Value);
        var asking = web.Get();
        var form = web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).Skip(whole ? 0 : 1);
        var http = web.Post(string.Join('&', criteria.Select(criterion => $"{criterion.Code}=1&catatan.{criterion.Code}=Terlihat.").Concat(
            [
                "tindakan=kirim", "versi=0", "keputusan=setuju", "alasan=Bukti+lengkap+dan+jelas.",
                $"{form.FormFieldName}={Uri.EscapeDataString(form.RequestToken!)}",
            ])), $"tautan={token}; {Web.CookiesOf(asking)}");
        http.Request.Path = visit.Address;
        return await linked.Review.Post(http.Request, visit.Token.Key, new SilentEngine(), TestContext.Current.CancellationToken);
    }

    private static Task<string> Criterion(LinkVisit visit, string code) => Render.One<CriterionFields>(new
    {
        Visit = visit,
        Criterion = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).Single(criterion => criterion.Code == code),
    });

    private static async Task<LinkVisit> Visit()
    {
        var (linked, token, _) = await Declared();
        return (await linked.Open(LinkPurpose.Review, token)).Value;
    }

    private static async Task<(LinkedCase Linked, string Token, string Person)> Declared()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        await linked.Do((dossier, at) => Scoring.Declare(dossier, person, 1, true, "", "Saya menyatakan", at));
        return (linked, linked.Token(LinkPurpose.Review, person), person);
    }
}
