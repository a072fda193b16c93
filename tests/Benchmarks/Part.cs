namespace Ovop.Benchmarks;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="What">What it measures, in a line.</param>
/// <param name="Measure">Measures it.</param>
internal sealed record Part(string Name, string What, Func<Task<Table>> Measure);
