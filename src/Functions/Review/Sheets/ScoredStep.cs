using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Functions.Review.Sheets;

/// <summary>A criterion on a page that is gone through one by one.</summary>
/// <param name="Field">Name of its field.</param>
/// <param name="Name">What it is called where there is little room.</param>
public sealed record ScoredStep(string Field, string Name, Criterion Criterion, bool IsScored);
