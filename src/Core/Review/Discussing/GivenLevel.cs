namespace Ovop.Core.Review.Discussing;

/// <summary>What one on the panel gave before the discussion.</summary>
/// <param name="Letter">By which all of the panel know the speaker in this case, and nobody learns a name.</param>
/// <param name="IsOwn">Whether it is the reader's.</param>
public sealed record GivenLevel(char Letter, bool IsOwn, int Level, string Note);

/// <summary>A remark as the panel reads it.</summary>
public sealed record Heard(char Letter, bool IsOwn, Remark Remark);
