namespace Ovop.Core.Rounds.Panels;

/// <summary>When an assessor learns what the others on the panel gave, always without their names (proposal).</summary>
public enum OthersShown
{
    /// <summary>Not at all: only how far apart they are.</summary>
    Never,

    /// <summary>As soon as the own sheet is in, and in a discussion.</summary>
    AfterOwn,

    /// <summary>Where they differ, of the criteria in dispute.</summary>
    InDiscussion,
}
