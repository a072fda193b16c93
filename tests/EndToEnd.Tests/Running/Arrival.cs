using Microsoft.Playwright;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Waits for an address as soon as its answer begins: under load, waiting for the load event too is sometimes missed.</summary>
internal static class Arrival
{
    public static Task Reaches(this IPage page, string address) => page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });

    public static Task Reaches(this IPage page, Func<string, bool> isThere) => page.WaitForURLAsync(isThere, new() { WaitUntil = WaitUntilState.Commit });
}
