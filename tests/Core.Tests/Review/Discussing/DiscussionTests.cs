using System.Text;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Tests.Rounds;
using Ovop.Verify;

namespace Ovop.Core.Tests.Review.Discussing;

/// <summary>A panel that is two levels apart on the reach of the market, and of one mind on everything else.</summary>
public sealed class DiscussionTests
{
    private const string Market = "P1.4";

    private static readonly Setting Setting = Dossiers.Setting();

    private static readonly Dossier Apart = Differing(Setting);

    private static string First => Apart.Asked()[0];

    [Fact]
    public void Only_what_is_in_dispute_is_scored_again()
    {
        var later = Apart.Do(HandIn(Apart, First, _ => 1, Setting));

        var sheet = later.Find<ReceivedSheet>(ReceivedSheet.KeyOf(2, First))!.Sheet;
        var former = later.Find<ReceivedSheet>(ReceivedSheet.KeyOf(1, First))!.Sheet;
        Discussion.OpenTo(Apart, First).ShouldBe([Market]);
        sheet.Levels.Where(level => former.Levels[level.Key] != level.Value).Select(level => level.Key).ShouldBe([Market]);
    }

    [Fact]
    public void Where_the_totals_are_too_far_apart_all_on_which_they_differ_is_in_dispute()
    {
        var asked = Dossiers.AtReview(Setting);
        var apart = asked.Scored(asked.Asked()[0], Setting, below: 2).AllScored(Setting).Advanced(Setting);

        Discussion.OpenTo(apart, apart.Asked()[0])!.Count.ShouldBe(Setting.Round.Rubric.CriteriaFor(Commodity.BT).Count);
    }

    [Fact]
    public void Each_sees_what_the_others_gave_and_why_without_a_name()
    {
        var given = Discussion.LevelsOn(Apart, Market, First);

        given.Count.ShouldBe(3);
        given.Select(voice => voice.Letter).ShouldBeUnique();
        given.Single(voice => voice.IsOwn).Level.ShouldBe(2);
        given.ShouldAllBe(voice => voice.Note.Length > 0);
    }

    [Fact]
    public void Nothing_else_is_shown()
    {
        Discussion.LevelsOn(Apart, "P1.1", First).ShouldBeEmpty();
        Say(Apart, First, "Lihat faktur ekspor.", "P1.1").Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_one_answers_all_of_the_panel_hear_at_once()
    {
        var said = Apart.Do(Say(Apart, First, "Faktur ekspor hanya satu."));

        foreach (var reader in Apart.Asked())
            Discussion.RemarksOn(said, Market, reader).ShouldHaveSingleItem().IsOwn.ShouldBe(reader == First);
        said.Trail.Last().What.ShouldBe("remark.made");
    }

    [Fact]
    public void Posted_twice_it_is_said_once()
    {
        var said = Apart.Do(Say(Apart, First, "Faktur ekspor hanya satu."));

        Say(said, First, "Faktur ekspor hanya satu.").Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Nobody_talks_on_for_ever()
    {
        var said = Enumerable.Range(1, Discussion.MostRemarks).Aggregate(Apart, (so, number) => so.Do(Say(so, First, $"Faktur nomor {number}.")));

        Say(said, First, "Satu lagi.").Problems.ShouldHaveSingleItem().Code.ShouldBe("discussion.many");
    }

    [Fact]
    public void A_case_with_a_discussion_runs_to_its_stars_and_its_file_verifies()
    {
        var stars = Apart.Do(Say(Apart, First, "Faktur ekspor hanya satu.")).AllScored(Setting).Advanced(Setting);

        stars.Case.State.ShouldBe(CaseState.StarsProposed);
        Verification.Of(DossierFile.Of(stars, Setting.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
    }

    [Fact]
    public void Who_joins_later_is_told_nothing_and_scores_everything()
    {
        var second = Apart.Do(HandIn(Apart, First, code => code == Market ? 2 : 0, Setting)).AllScored(Setting).Advanced(Setting);
        var third = second.Do(HandIn(second, First, code => code == Market ? 2 : 0, Setting)).AllScored(Setting).Advanced(Setting);
        var newcomer = third.Asked().ShouldHaveSingleItem();

        Discussion.OpenTo(third, newcomer).ShouldBeNull();
        Discussion.LevelsOn(third, Market, newcomer).ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_round_shows_nothing_all_is_scored_again_blind()
    {
        var never = Under("never");
        var apart = Differing(never);

        Discussion.OpenTo(apart, apart.Asked()[0]).ShouldBeNull();
        Say(apart, apart.Asked()[0], "Apa alasannya?", setting: never).Problems.ShouldHaveSingleItem().Code.ShouldBe("discussion.none");
    }

    [Fact]
    public void Where_the_round_shows_it_after_the_own_sheet_the_others_are_seen_then_and_not_before()
    {
        var own = Under("own");
        var asked = Dossiers.AtReview(own);
        var scored = asked.Scored(asked.Asked()[0], own).Scored(asked.Asked()[1], own);

        Discussion.AfterOwn(scored, asked.Asked()[1], own.Round.Panel).Count.ShouldBe(2);
        Discussion.AfterOwn(scored, asked.Asked()[2], own.Round.Panel).ShouldBeEmpty();
        Discussion.AfterOwn(scored, asked.Asked()[1], Setting.Round.Panel).ShouldBeEmpty();
    }

    private static Dossier Differing(Setting setting)
    {
        var asked = Dossiers.AtReview(setting);
        var declared = asked.Declared(asked.Asked()[0], setting);
        return declared.Do(HandIn(declared, asked.Asked()[0], code => code == Market ? 2 : 0, setting)).AllScored(setting).Advanced(setting);
    }

    private static Result<Change> HandIn(Dossier dossier, string person, Func<string, int> below, Setting setting)
    {
        var criteria = setting.Round.Rubric.CriteriaFor(Commodity.BT);
        return Scoring.HandIn(
            dossier, person, dossier.Serial(LinkPurpose.Review, person),
            criteria.ToDictionary(criterion => criterion.Code, criterion => Math.Max(0, criterion.Levels.Count - 1 - below(criterion.Code))),
            criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."),
            Recommendation.Approve, "Memenuhi syarat.", setting);
    }

    private static Result<Change> Say(Dossier dossier, string person, string text, string criterion = Market, Setting? setting = null) => Discussion.Say(
        dossier, person, dossier.Serial(LinkPurpose.Review, person), new Dictionary<string, string> { [criterion] = text }, setting ?? Setting);

    private static Setting Under(string others) => Setting with
    {
        Round = Round.Parse(Encoding.UTF8.GetBytes(
            Demo.Round.Text.Replace("\"others\": \"discussion\"", $"\"others\": \"{others}\"", StringComparison.Ordinal))).Value,
    };
}
