using System.Net;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

/// <summary>What an assessor looks at before the sheet locks, and the code that locks it.</summary>
public sealed class SheetCheckTests
{
    [Fact]
    public async Task A_whole_sheet_is_looked_at_before_it_locks_whether_or_not_a_code_is_needed()
    {
        var (linked, person) = await Assessing.Declared();

        (await HandIn(linked, person, whole: true)).Location.ShouldEndWith("/periksa");

        var dossier = await linked.Dossier();
        dossier.Has(ReceivedSheet.KeyOf(1, person)).ShouldBeFalse();
        SheetDrafts.Of(dossier, person)!.Sheet.Decision.ShouldBe(Recommendation.Approve);
    }

    [Fact]
    public async Task What_a_sheet_lacks_is_told_before_it_is_looked_at()
    {
        var (linked, person) = await Assessing.Declared();

        (await HandIn(linked, person, whole: false)).Status.ShouldBe(StatusCodes.Status400BadRequest);

        SheetDrafts.Of(await linked.Dossier(), person).ShouldBeNull();
    }

    [Fact]
    public async Task A_code_is_said_to_be_sent_with_its_time_while_it_opens_this_very_sheet_and_no_longer()
    {
        var (linked, person) = await Assessing.Declared();
        await linked.Do((dossier, at) => SheetCodes.Send(dossier, person, 1, 0, Whole(at), "disegel", false, at));

        var sent = SheetCodes.Of(await linked.Dossier(), person)!.Sent[^1];
        (await Checked(linked, person)).ShouldContain($"Kode dikirim ke p•••@contoh.id pukul {WhenText.Moment(sent, Zone.Wib, Language.Indonesian)}.");
        await linked.Do((dossier, at) => SheetDrafts.SaveWhole(dossier, person, 1, 1, Whole(at) with { Reason = "Alasan yang diubah di tab lain." }, at));
        (await Checked(linked, person)).ShouldNotContain("Kode dikirim");
    }

    private static FilledSheet Whole(Setting setting)
    {
        var criteria = setting.Round.Rubric.CriteriaFor(Commodity.BT);
        return new(
            criteria.ToDictionary(criterion => criterion.Code, _ => 1), criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."),
            Recommendation.Approve, "Bukti lengkap dan jelas.");
    }

    /// <summary>The page on which a sheet is looked at, in a round that asks for codes.</summary>
    private static async Task<string> Checked(LinkedCase linked, string person)
    {
        var visit = await linked.Visit(person);
        var round = visit.Setting.Round;
        return WebUtility.HtmlDecode(await Drawn.Page<SheetCheckPage>(
            new { Visit = visit with { Setting = visit.Setting with { Round = round with { Panel = round.Panel with { CodeFor = [Commodity.BT] } } } } }));
    }

    /// <param name="whole">Whether the first criterion is scored too.</param>
    private static async Task<Answered> HandIn(LinkedCase linked, string person, bool whole)
    {
        var criteria = (await linked.Setting()).Round.Rubric.CriteriaFor(Commodity.BT).Skip(whole ? 0 : 1);
        return await linked.Post(person, string.Join('&', criteria.Select(criterion => $"{criterion.Code}=1&catatan.{criterion.Code}=Terlihat.")
            .Concat(["tindakan=kirim", "versi=0", "keputusan=setuju", "alasan=Bukti+lengkap+dan+jelas."])));
    }
}
