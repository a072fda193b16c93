using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Review;

/// <summary>What a sheet of some twenty criteria says of itself while it is filled in.</summary>
public sealed class SheetProgressTests
{
    private static readonly IReadOnlyList<Criterion> Criteria = Drafts.Round.Rubric.CriteriaFor(Commodity.BT);

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(int.MaxValue)]
    public async Task It_says_how_far_it_is_and_leads_to_the_first_gap(int scored)
    {
        var levels = Criteria.Take(scored).ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Count - 1);

        var page = await Drawn.Page<SheetProgress>(new { Criteria, Start = new FilledSheet(levels, new Dictionary<string, string>(), null, "") });

        page.ShouldContain($"{levels.Count} dari {Criteria.Count} kriteria");
        page.ShouldContain($"{levels.Sum(level => Criteria.Single(known => known.Code == level.Key).Levels[^1].Points.Hundredths) / 100} poin");
        if (levels.Count < Criteria.Count)
            page.ShouldContain($"href=\"#{Criteria[levels.Count].Code}\"");
        else
            page.ShouldMatch("<a class=\"govuk-link\"[^>]* hidden>");
    }

    [Fact]
    public void What_is_wrong_names_its_criterion_in_either_language()
    {
        var problems = SheetRules.Check(Drafts.Round.Rubric, Commodity.BT, new Dictionary<string, int>(), new Dictionary<string, string>(), null, "").Problems;

        foreach (var language in (Language[])[Language.Indonesian, Language.English])
        {
            var told = PostedSheet.Placed(problems, Criteria, language).Select(problem => ProblemWords.Of(problem, language)).ToList();

            told.ShouldBeUnique();
            foreach (var criterion in Criteria)
                told.ShouldContain(words => words.StartsWith($"{criterion.Code} {criterion.Label.In(language)}: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_wrong_with_a_note_stands_at_the_note()
    {
        var first = Criteria.First(criterion => criterion.NeedsNote(0));
        var problems = SheetRules.Check(
            Drafts.Round.Rubric, Commodity.BT, Criteria.ToDictionary(criterion => criterion.Code, _ => 0), new Dictionary<string, string>(), null, "").Problems;

        PostedSheet.Placed(problems, Criteria, Language.Indonesian).ShouldContain(problem => problem.Field == PostedSheet.NoteOf(first.Code));
    }
}
