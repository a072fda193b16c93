using Ovop.Core.Checking;

namespace Ovop.Functions.Checking;

/// <summary>Somebody who gave out numbers and can be asked by program.</summary>
internal interface ISourceService
{
    Source Source { get; }

    /// <summary>How it is called in the mark; empty while it is not set up, and then nobody asks it.</summary>
    string Name { get; }

    /// <exception cref="HttpRequestException">It could not be asked, or did not answer as agreed.</exception>
    Task<SourceAnswer> Ask(string number, CancellationToken cancel);
}

/// <summary>What a service says of a number.</summary>
/// <param name="Owner">In whose name it has it; empty where it says none.</param>
internal sealed record SourceAnswer(bool IsKnown, string Owner);
