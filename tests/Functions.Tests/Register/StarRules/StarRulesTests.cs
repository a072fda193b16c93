using System.Net;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Register.StarRules;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Register.StarRules;

/// <summary>The page says what the round says: another round gives another page.</summary>
public sealed class StarRulesTests
{
    private static readonly Round Round = Drafts.Round;

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Every_criterion_level_threshold_and_stage_of_the_round_is_told(string code)
    {
        var language = Language.Of(code);
        foreach (var commodity in Round.Commodities)
        {
            var page = await Page(Round, commodity, language);

            foreach (var criterion in Round.Rubric.CriteriaFor(commodity))
                foreach (var words in criterion.Levels.Select(level => level.Label).Append(criterion.Label))
                    page.ShouldContain(words.In(language));
            page.Split("class=\"stars\"").Length.ShouldBe(Round.StarProfile.Bands.Count + 1);
        }
    }

    [Fact]
    public async Task Every_condition_is_told_with_what_follows()
    {
        var page = await Page(Round, Commodity.MM);

        page.ShouldContain("Izin edar pangan tidak terpenuhi.");
        page.ShouldContain("Bintang tertinggi memerlukan kunjungan lapangan");
        page.ShouldContain("Paling tinggi 2 bintang.");
    }

    [Fact]
    public async Task The_panel_and_the_calendar_follow_the_round()
    {
        var page = await Page(Round with { Panel = Round.Panel with { Assessors = 7 }, ValidityMonths = 36 }, Commodity.BT);

        page.ShouldContain("7 penilai untuk setiap permohonan");
        page.ShouldContain("36 bulan");
        page.ShouldContain($"Paling lama {Round.Stages[Stage.Review].Due.WorkingDays} hari kerja");
    }

    [Fact]
    public async Task Ties_majorities_and_approvals_are_told_as_the_round_has_them()
    {
        var page = await Page(Round with
        {
            Panel = Round.Panel with { Votes = Round.Panel.Votes with { Rejection = Majority.TwoThirds, Farthest = FarthestTie.Neither } },
            Ratification = RatificationTerms.Usual with { Approvals = 3, Answers = [RatificationAnswer.Ratify] },
            OwnProfiles = new Dictionary<Commodity, StarProfile> { [Commodity.BT] = new(5, [new(Core.Rounds.Rubrics.Points.Of(90), 5)]) },
        }, Commodity.BT);

        page.ShouldContain("paling sedikit dua pertiga panel tidak mendapat bintang");
        page.ShouldContain("dari dua yang sama jauh, tidak satu pun");
        page.ShouldContain("2 penyetuju harus menyetujuinya");
        page.ShouldContain("tidak dapat mengembalikannya kepada panel");
        page.ShouldContain("Batas nilai: Kain batik");
        page.ShouldContain("90,00");
    }

    [Fact]
    public async Task A_stage_that_the_round_leaves_out_is_not_told()
    {
        var stages = Round.Stages.ToDictionary(stage => stage.Key, stage => stage.Key == Stage.Visit ? stage.Value with { On = false } : stage.Value);

        (await Page(Round, Commodity.BT)).ShouldContain(">Kunjungan lapangan<");
        (await Page(Round with { Stages = stages }, Commodity.BT)).ShouldNotContain(">Kunjungan lapangan<");
    }

    [Fact]
    public async Task Before_the_first_round_it_says_so() =>
        WebUtility.HtmlDecode(await Drawn.Page<StarRulesPage>(new { })).ShouldContain("Belum ada putaran penghargaan yang aturannya diumumkan.");

    private static async Task<string> Page(Round round, Commodity commodity, Language language = default) =>
        WebUtility.HtmlDecode(await Drawn.Page<StarRulesPage>(new { Round = round, Commodity = commodity }, language));
}
