using Ovop.Core.Calibration;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Calibration;

public sealed class CalibrationRunTests
{
    private static readonly SampleCase[] Samples =
        [.. Enumerable.Range(1, 3).Select(number => new SampleCase($"Contoh {number}", $"Batik tulis dari sentra contoh nomor {number}, tanpa nama siapa pun."))];

    [Fact]
    public void All_assessors_of_the_commodity_are_asked_and_nobody_else()
    {
        var people = Dossiers.Setting(assessors: 3).People;
        var ended = people with { Assessors = [.. people.Assessors, new(people.Assessors[0].Assessor with { Id = "p9", IsEnded = true }, 0)] };

        CalibrationRun.Call("1", Demo.Round, Commodity.BT, Samples, ended, "admin-1", Dossiers.Now).Value.Assessors.ShouldBe(["p1", "p2", "p3"]);
        CalibrationRun.Call("1", Demo.Round, Commodity.TN, Samples, ended, "admin-1", Dossiers.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("calibration.few");
    }

    [Fact]
    public void Every_sample_is_described() =>
        CalibrationRun.Call("1", Demo.Round, null, [new("", ""), Samples[1], new("Contoh 3", "Pendek.")], Dossiers.Setting().People, "admin-1", Dossiers.Now)
            .Problems.Select(problem => (problem.Code, problem.Field)).ShouldBe(
                [("calibration.commodity", "komoditi"), ("calibration.sample", "uraian1"), ("calibration.sample", "uraian3")]);

    [Fact]
    public void Every_criterion_of_every_sample_has_a_level()
    {
        var levels = Levels(0).Select(sheet => new Dictionary<string, int>(sheet)).ToList();
        levels[1].Remove("P1.1");
        levels[2]["P1.2"] = 9;

        Called().Take("p1", levels, Demo.Round.Rubric, Dossiers.Now).Problems.Select(problem => problem.Field).ShouldBe(["contoh2.P1.1", "contoh3.P1.2"]);
    }

    [Fact]
    public void What_was_sent_stays() =>
        Scored().Take("p1", Levels(0), Demo.Round.Rubric, Dossiers.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("calibration.sent");

    [Fact]
    public void Spread_severity_and_where_they_differ_follow_from_the_sheets()
    {
        var outcome = CalibrationOutcome.Of(Scored(), Demo.Round.Rubric);

        outcome.Samples.ShouldAllBe(sample => sample.Lowest == Points.Of(94) && sample.Highest == Points.Of(100) && sample.Mean == Points.Of(98) && sample.Spread == Points.Of(6));
        outcome.Assessors.Select(assessor => (assessor.Assessor, assessor.Severity.Hundredths)).ShouldBe([("p1", 200), ("p2", 200), ("p3", -400)]);
        outcome.Criteria[0].Code.ShouldBe("P1.4");
        outcome.Criteria[0].Apart.ShouldBe([4, 4, 4]);
        outcome.Criteria[1].Apart.Sum().ShouldBe(0);
    }

    [Fact]
    public void Before_anybody_has_scored_there_is_nothing_to_tell() => CalibrationOutcome.Of(Called(), Demo.Round.Rubric).Assessors.ShouldBeEmpty();

    private static CalibrationRun Called() =>
        CalibrationRun.Call("1", Demo.Round, Commodity.BT, Samples, Dossiers.Setting(assessors: 3).People, "admin-1", Dossiers.Now).Value;

    /// <summary>Two give everything, the third nothing for P1.4, which has six points.</summary>
    private static CalibrationRun Scored() => new[] { ("p1", 4), ("p2", 4), ("p3", 0) }.Aggregate(
        Called(), (run, one) => run.Take(one.Item1, Levels(one.Item2), Demo.Round.Rubric, Dossiers.Now).Value);

    private static List<IReadOnlyDictionary<string, int>> Levels(int technique) =>
    [
        .. Samples.Select(_ => Demo.Round.Rubric.CriteriaFor(Commodity.BT).ToDictionary(
            criterion => criterion.Code, criterion => criterion.Code == "P1.4" ? technique : criterion.Levels.Count - 1)),
    ];
}
