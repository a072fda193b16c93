using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>
/// Waits for an address and for the whole of its page: the address is there as soon as the answer begins. It looks by itself:
/// Playwright's own waiting, begun a moment after the address was reached, waits for an event that has been.
/// </summary>
internal static class Arrival
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="address">With * for what has no slash, and ** for anything.</param>
    public static Task Reaches(this IPage page, string address)
    {
        var pattern = Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return page.Reaches(arrived => Regex.IsMatch(arrived, $"^{pattern}$"));
    }

    /// <summary>Returns when the page that is open has loaded, whenever that was.</summary>
    public static async Task HasLoaded(this IPage page)
    {
        for (var watch = Stopwatch.StartNew(); await State(page) != "complete"; await Task.Delay(50))
            if (watch.Elapsed > Longest)
                throw new TimeoutException($"After {Longest} {page.Url} still loads.");
    }

    private static async Task<string> State(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState");
        }
        catch (PlaywrightException)
        {
            return "between two pages";
        }
    }

    public static async Task Reaches(this IPage page, Func<string, bool> isThere)
    {
        var watch = Stopwatch.StartNew();
        while (!isThere(page.Url))
        {
            if (watch.Elapsed > Longest)
                throw new TimeoutException($"After {Longest} it is still {page.Url}.");

            await Task.Delay(50);
        }

        await page.HasLoaded();
    }
}
