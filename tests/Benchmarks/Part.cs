namespace Ovop.Benchmarks;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="What">What it measures, in a line.</param>
/// <param name="Measure">Measures it.</param>
internal sealed record Part(string Name, string What, Func<Task<Table>> Measure)
{
    /// <summary>Whether another part measures it too, so that it is measured where it is named alone.</summary>
    public bool IsOfAnother { get; init; }
}
