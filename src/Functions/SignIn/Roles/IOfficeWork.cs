using Ovop.Core;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>Something that the office has to do and that is no case waiting for it.</summary>
/// <param name="What">In the reader's language, with how much of it there is.</param>
/// <param name="Since">Since when the oldest of it waits; null where no time says so.</param>
/// <param name="Address">Path of the page where it is done.</param>
public sealed record OfficeTask(string What, DateTimeOffset? Since, string Address)
{
    /// <summary>What the page where it is done asks for.</summary>
    public Access Needs { get; init; } = Access.Read;
}

/// <summary>Knows of such work: the morning page names all that there is.</summary>
internal interface IOfficeWork
{
    /// <summary>What waits; none where nothing does.</summary>
    Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel);
}
