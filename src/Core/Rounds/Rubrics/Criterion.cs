using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Rubrics;

/// <summary>A closed level of a criterion. An assessor picks a level and never types points.</summary>
/// <param name="Number">0 for the lowest, then one by one.</param>
public sealed record Level(int Number, Points Points, LocalText Label);

/// <summary>One thing that is scored.</summary>
/// <param name="Code">"P1.4" for all commodities, "BT.1" for one.</param>
/// <param name="Max">The points of the top level.</param>
/// <param name="Levels">Ascending, from level 0.</param>
/// <param name="Evidence">The codes of the documents that show it.</param>
/// <param name="Basis">Where the criterion comes from: a regulation, a standard, or "proposal".</param>
public sealed record Criterion(
    string Code, LocalText Label, Points Max, IReadOnlyList<Level> Levels, IReadOnlyList<string> Evidence, string Basis)
{
    /// <summary>The codes of the form's questions whose answers bear on it, in the order in which they are shown (proposal).</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Whether every level says why ("notes": "every" of the rubric).</summary>
    public bool NeedsNotes { get; init; }

    public bool Has(int level) => level >= 0 && level < Levels.Count;

    /// <summary>The lowest and the highest level need a note (proposal), where the round asks for it every one.</summary>
    public bool NeedsNote(int level) => NeedsNotes || level == 0 || level == Levels.Count - 1;

    internal static Criterion Read(JsonPlace place, IReadOnlyCollection<string> documents, bool needsNotes)
    {
        var max = Points.Of(place["max"].Whole(1, 100));
        var levels = place["levels"].Items().Select(level => new Level(
            level["level"].Whole(0, 20), Points.Of(level["points"].Whole(0, 100)), level.LocalText())).ToList();

        if (levels.Count < 2 || levels.Where((level, number) => level.Number != number).Any())
            place["levels"].Refuse("round.levels.numbers");
        if (levels.Zip(levels.Skip(1)).Any(pair => pair.First.Points >= pair.Second.Points))
            place["levels"].Refuse("round.levels.ascending");
        if (levels.Count > 0 && levels[^1].Points != max)
            place["max"].Refuse("round.levels.max", levels[^1].Points.ToString());

        foreach (var evidence in place["evidence"].Items())
        {
            if (!documents.Contains(evidence.Text()))
                evidence.Refuse("round.document.unknown", evidence.Text());
        }

        return new(place["code"].Text(), place["label"].LocalText(), max, levels,
            [.. place["evidence"].Items().Select(code => code.Text())], place["basis"].Text())
        {
            NeedsNotes = needsNotes,
            Answers = place.Has("answers") ? [.. place["answers"].Items().Select(code => code.Text())] : [],
        };
    }
}
