using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Drafting;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Functions.Tests.Offices.Drafting;

/// <summary>What a round says of votes, approvals, scales, rubrics and findings is chosen from its pages.</summary>
public sealed class RoundTermsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Votes_approvals_scales_and_weights_are_named_from_the_pages()
    {
        var desk = await WritingDesk.Copied();

        await desk.Save("panel", null, ("gabung", "weighted"), ("bobot_ketua", "2"), ("seri", "lead"), ("terjauh", "neither"), ("tengah", "higher"));
        await desk.Save("penetapan", null, ("persetujuan", "2"), ("jawaban", "ratify"), ("jawaban", "back"), ("kuorum_sidang", "two_thirds"), ("seri", "chair"));
        await desk.Save("bintang", null, ("skala_BT", "five"));
        await desk.Save("rubrik", null, ("bobot_BT_P1", "40"), ("bobot_BT_P2", "35"), ("bobot_BT_P3", "25"));

        var round = (await desk.Drafts.Read(Cancel))!.Value.Draft.Reading.Value;
        (round.Panel.Aggregation, round.Panel.Votes).ShouldBe((Core.Rounds.Rubrics.Aggregation.Weighted, new PanelVotes
        {
            Tie = PanelTie.Lead,
            Farthest = FarthestTie.Neither,
            Middle = MiddleLevel.Higher,
            LeadWeight = 2,
        }));
        (round.Ratification.Approvals, round.Ratification.Sitting).ShouldBe((2, new(Quorum.TwoThirds, Majority.Half, SittingTie.Chair)));
        round.Ratification.Answers.ShouldBe([RatificationAnswer.Ratify, RatificationAnswer.Back]);
        (round.ProfileOf(Commodity.BT).Max, round.ProfileOf(Commodity.TN).Max).ShouldBe((5, 3));
        round.Rubric.SectionsFor(Commodity.BT)[0].Max.Hundredths.ShouldBe(4000);
    }

    [Fact]
    public async Task Steps_of_approval_are_named_from_the_pages()
    {
        var desk = await WritingDesk.Copied();

        await desk.Press("penetapan", null, "tambah", "$.ratification.steps");
        await desk.Save("penetapan", "$.ratification.steps[0]", ("jabatan", "Direktur Pangan\nDirektur Sandang"));
        await desk.Press("penetapan", null, "tambah", "$.ratification.steps");

        var terms = (await Drafted(desk)).Ratification;
        (terms.Approvals, terms.Steps.Count, terms.Steps[1].Titles.Count).ShouldBe((3, 2, 0));
        terms.Steps[0].Titles.ShouldBe(["Direktur Pangan", "Direktur Sandang"]);
        (await desk.Save("penetapan", null, ("persetujuan", "2"))).ShouldContain("mengikuti langkah-langkahnya");
    }

    [Fact]
    public async Task A_scale_is_added_for_one_commodity_and_taken_out_again()
    {
        var desk = await WritingDesk.Copied();

        await desk.Press("bintang", null, "tambah", "$.star_profiles.tambahan1");
        await desk.Save("bintang", null, ("batas_tambahan1", "4 90,00\n3 80\n2: 70,50\n1 = 60"), ("skala_BT", "tambahan1"));
        var round = await Drafted(desk);
        round.ProfileOf(Commodity.BT).Bands.Select(band => (band.Star, band.Min.Hundredths)).ShouldBe([(4, 9000), (3, 8000), (2, 7050), (1, 6000)]);
        (round.ProfileOf(Commodity.BT).Max, round.ProfileOf(Commodity.TN).Max).ShouldBe((4, 3));

        (await desk.Save("bintang", null, ("batas_tambahan1", "4 90,00\n5 80"))).ShouldContain("batas_tambahan1-error");
        await desk.Save("bintang", null, ("batas_tambahan1", ""), ("skala_BT", ""));
        (await desk.Drafts.Read(Cancel))!.Value.Draft.At("$.star_profiles.tambahan1").ShouldBeNull();
        (await Drafted(desk)).ProfileOf(Commodity.BT).Max.ShouldBe(3);
    }

    [Fact]
    public async Task A_stage_has_a_rubric_of_its_own_from_the_pages_and_none_again()
    {
        var desk = await WritingDesk.Copied();

        await desk.Press("rubrik-keberatan", null, "tambah", "$.rubrics.objection");
        await desk.Save("rubrik-keberatan", "$.rubrics.objection.sections[0].criteria[0]", ("tingkat3_id", "Luar biasa menurut panel kedua"));
        await desk.Save("rubrik-keberatan", null, ("catatan_nilai", "every"));
        var round = await Drafted(desk);
        var criterion = round.RubricIn(Stage.Objection).CriteriaFor(Commodity.BT)[0];
        (criterion.Levels[3].Label.In(Language.Indonesian), criterion.NeedsNote(1)).ShouldBe(("Luar biasa menurut panel kedua", true));
        round.RubricIn(Stage.Review).CriteriaFor(Commodity.BT)[0].NeedsNote(1).ShouldBeFalse();

        await desk.Save("rubrik-keberatan", "$.rubrics.objection.sections[0].criteria[0]", ("kode", "P9.9"));
        (await desk.Page("rubrik-keberatan")).ShouldContain("P1.1");
        await desk.Press("rubrik-keberatan", null, "hapus");
        (await Drafted(desk)).StageRubrics.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_applicants_see_of_the_findings_is_chosen_from_the_pages_and_moves_with_the_next_round()
    {
        var desk = await WritingDesk.Copied();

        await desk.Save("temuan", null, ("catatan", "hidden"), ("nilai", "shown"), ("mulai", "2027-11-01T08:00"));

        var round = (await desk.Drafts.Read(Cancel))!.Value.Draft.Reading.Value;
        round.Findings.ShouldBe(new(Levels: true, Notes: false, Points: true) { From = new DateTimeOffset(2027, 11, 1, 8, 0, 0, WorkingCalendar.Wib) });
        RoundDraft.After(round, "2028").Value.Reading.Value.Findings.From!.Value.Year.ShouldBe(2028);
        (await desk.Save("temuan", null, ("sampai", "2027-10-01T08:00"))).ShouldContain("Akhir penayangan temuan harus sesudah awalnya.");
    }

    private static async Task<Round> Drafted(WritingDesk desk) => (await desk.Drafts.Read(Cancel))!.Value.Draft.Reading.Value;
}
