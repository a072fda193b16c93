using System.Collections.Frozen;

namespace Ovop.Core.Rounds.Rubrics;

/// <summary>The rubric of one commodity laid out in arrays, so that scoring is adding integers.</summary>
internal sealed class ScoringPlan
{
    public ScoringPlan(IReadOnlyList<Section> sections)
    {
        Sections = sections;
        Criteria = [.. sections.SelectMany(section => section.Criteria)];
        SectionOf = [.. sections.SelectMany((section, index) => section.Criteria.Select(_ => index))];
        Hundredths = [.. Criteria.Select(criterion => criterion.Levels.Select(level => level.Points.Hundredths).ToArray())];
        IndexOf = Criteria.Select((criterion, index) => (criterion.Code, index))
            .DistinctBy(pair => pair.Code).ToFrozenDictionary(pair => pair.Code, pair => pair.index);
    }

    public IReadOnlyList<Section> Sections { get; }

    public Criterion[] Criteria { get; }

    /// <summary>The section of each criterion.</summary>
    public int[] SectionOf { get; }

    /// <summary>The points in 1/100 of each criterion at each level.</summary>
    public int[][] Hundredths { get; }

    public FrozenDictionary<string, int> IndexOf { get; }
}
