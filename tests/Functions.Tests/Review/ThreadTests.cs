using AngleSharp.Html.Parser;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

/// <summary>What an assessor sees and says where the panel differs, or two drafts of one's own do.</summary>
public sealed class ThreadTests
{
    [Fact]
    public async Task Where_the_panel_differs_levels_reasons_and_answers_stand_at_the_criterion_without_names()
    {
        var (linked, one, other) = await Apart();
        await linked.Do((dossier, at) => Discussion.Say(dossier, other, Letters.Present(dossier, LinkPurpose.Review, other)!.Serial, new Dictionary<string, string> { ["P1.4"] = "Faktur ekspor hanya satu." }, at));
        var visit = await linked.Visit(one);

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

        await linked.Post(one, "P1.4=3&tanggapan.P1.4=Saya+lihat+tiga+faktur.&versi=0&tindakan=simpan");

        var dossier = await linked.Dossier();
        Discussion.RemarksOn(dossier, "P1.4", other).ShouldHaveSingleItem().Remark.Text.ShouldBe("Saya lihat tiga faktur.");
        SheetDrafts.Of(dossier, one)!.Sheet.Levels["P1.4"].ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_drafts_what_differs_is_told_in_the_words_and_points_of_the_rubric_and_nothing_else()
    {
        var (linked, one, _) = await Apart();
        Task<Answered> Save(string levelAndDecision) => linked.Post(one, $"{levelAndDecision}&alasan=Sama.&versi=0&tindakan=simpan");
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
        var linked = await Assessing.Begin();
        var panel = ReviewStage.Silent(await linked.Dossier()).Select(seat => seat.Contact.Id).ToList();
        foreach (var person in panel)
        {
            await linked.Declare(person);
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
}
