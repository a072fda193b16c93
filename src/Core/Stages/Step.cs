using Ovop.Core.Cases;

namespace Ovop.Core.Stages;

/// <summary>How far a case came when its stage looked at it.</summary>
public abstract record Step
{
    private Step(Change change) => Change = change;

    /// <summary>What the look did.</summary>
    public Change Change { get; }

    /// <summary>It stays: it waits for somebody, or has ended.</summary>
    public sealed record Stays(Change So) : Step(So);

    /// <summary>The stage has done its work: the next one begins.</summary>
    public sealed record Done(Change So) : Step(So);

    /// <summary>It goes back to the stage before, which does its work again.</summary>
    public sealed record Back(Change So, string Reason) : Step(So);
}
