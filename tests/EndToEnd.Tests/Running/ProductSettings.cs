using LocalHost.Tests;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Settings of every product that tests start.</summary>
internal static class ProductSettings
{
    /// <summary>Tests play many cases to one head of a dinas on one day, who would be told of most in the next morning.</summary>
    public static IReadOnlyDictionary<string, string> Eager { get; } =
        new Dictionary<string, string>(HostProcess.Eager) { ["Mail__OneByOne"] = "true" };
}
