using System.Text.RegularExpressions;
using System.Xml.Linq;
using Deque.AxeCore.Commons;
using LocalHost.Tests;
using Microsoft.Playwright;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Somebody who opens page after page, and notes what is wrong with each.</summary>
public sealed partial class Reader
{
    /// <summary>The most that a page may weigh on the wire, with all that it loads, nothing cached.</summary>
    public const int MostBytes = 150 * 1024;

    /// <summary>The library's own way of running axe opens a further browser context for each page, which takes longer than the looking.</summary>
    private const string Axe =
        """
        async () => {
          const result = await axe.run(document, { resultTypes: ["violations"] });
          return result.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(" | ")}`);
        }
        """;

    /// <summary>With which letters the page scrolls sideways; those of 200 % on what is as wide as a phone (WCAG 2.2, 1.4.4 and 1.4.10).</summary>
    private const string Wide =
        """
        () => {
          const root = document.documentElement;
          const wide = (innerWidth > 400 ? ["100%"] : ["100%", "200%"]).filter(letters => {
            root.style.fontSize = letters;
            return root.scrollWidth > innerWidth;
          });
          root.style.removeProperty("font-size");
          return wide;
        }
        """;

    private static readonly Lazy<IReadOnlyList<string>> English = new(() =>
    [
        .. from book in Directory.EnumerateFiles(Path.Combine(HostProcess.SettingsFolder, "src/Functions"), "*.en.resx", SearchOption.AllDirectories)
           where !book.Contains("/bin/", StringComparison.Ordinal) && !book.Contains("/obj/", StringComparison.Ordinal)
           from entry in XDocument.Load(book).Root!.Elements("data")
           from piece in Places().Split(entry.Element("value")!.Value)
           let words = Squeezed(piece)
           where words.Split(' ').Length > 3
           select words,
    ]);

    private readonly IPage _page;
    private double _bytes;

    private Reader(IPage page) => _page = page;

    public IPage Page => _page;

    /// <summary>What was wrong, each with its page.</summary>
    public List<string> Faults { get; } = [];

    /// <param name="width">Of the screen in pixels.</param>
    /// <param name="language">"id" or "en".</param>
    public static async Task<Reader> Open(Product product, int width, string language)
    {
        var page = await product.Visit(width);
        await page.Context.AddCookiesAsync([new() { Name = "bahasa", Value = language, Url = product.Site.ToString() }]);
        await page.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript()); // The browser keeps what it compiled of this, and not of what it is told to evaluate.
        var reader = new Reader(page);
        var wire = await page.Context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        wire.Event("Network.loadingFinished").OnEvent += (_, loaded) => reader._bytes += loaded!.Value.GetProperty("encodedDataLength").GetDouble();
        return reader;
    }

    /// <summary>Opens a page and looks at it.</summary>
    /// <param name="most">The most bytes that it may weigh.</param>
    public async Task Look(string address, int most = MostBytes)
    {
        await _page.HasLoaded(); // what a sign-in led to is no part of this page
        _bytes = 0;
        await _page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (_bytes is 0 || _bytes > most)
            Faults.Add($"{address} weighs {_bytes} bytes");
        await Look();
    }

    /// <summary>Looks at the page that is open.</summary>
    public async Task Look()
    {
        var address = new Uri(_page.Url).AbsolutePath;
        Faults.AddRange((await _page.EvaluateAsync<string[]>(Axe)).Select(violation => $"{address} {violation}"));
        Faults.AddRange((await _page.EvaluateAsync<string[]>(Wide)).Select(letters => $"{address} is wider than the screen with letters of {letters}"));
        if (await _page.EvaluateAsync<string>("document.documentElement.lang") == "id" && Squeezed(await _page.Locator("body").InnerTextAsync()) is var words)
            Faults.AddRange(English.Value.Where(english => words.Contains(english, StringComparison.Ordinal)).Select(english => $"{address} says \"{english}\""));
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Places();
}
