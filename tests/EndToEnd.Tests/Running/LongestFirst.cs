using Ovop.EndToEnd.Tests.Programme;
using Ovop.EndToEnd.Tests.Survival;
using Xunit.v3;

[assembly: Ovop.EndToEnd.Tests.Running.ErrorsOfHosts]
[assembly: TestCollectionOrderer(typeof(Ovop.EndToEnd.Tests.Running.LongestFirst))]

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Those that take minutes begin, so that none of them runs alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(Killing), nameof(ProgrammeTests), nameof(Aside), nameof(AccessTests), nameof(JourneyTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : Xunit.Sdk.ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is var at and >= 0 ? at : Long.Length)];
}
