using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Programme;

/// <summary>
/// Somebody who opens whatever can be reached from a page: every list to its last page, of pages of one kind (those whose
/// addresses differ in numbers alone) so many.
/// </summary>
/// <param name="site">Where all of it is.</param>
/// <param name="who">Signed in, or nobody.</param>
/// <param name="ofAKind">How many pages of a kind.</param>
/// <param name="stays">Begins the paths that are opened; null for all.</param>
internal sealed partial class Walker(Uri site, Sender who, int ofAKind, string? stays = null)
{
    private readonly Dictionary<string, int> _kinds = [];
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _ahead = new();

    /// <summary>What was wrong, an address and an answer each.</summary>
    public List<string> Faults { get; } = [];

    public int Opened { get; private set; }

    /// <summary>A link whose case is held today, or has gone on without its holder, says so with a page: which they are depends on the day.</summary>
    public bool MayConflict { get; init; }

    /// <summary>Walks until nothing new is found.</summary>
    public async Task<Walker> From(params IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
            Note(address);
        while (_ahead.TryDequeue(out var address))
        {
            var answer = await who.Get(address);
            Opened++;
            if (answer.Location.Length > 0)
                Note(answer.Location);
            else if (answer.Status != HttpStatusCode.OK && !(MayConflict && answer.Status == HttpStatusCode.Conflict))
                Faults.Add($"{address} answers {(int)answer.Status}: {new HtmlParser().ParseDocument(answer.Body).QuerySelector("main")?.TextContent.Trim()}");
            else if (answer.Type == "text/html")
                Read(address, answer.Body);
        }

        return this;
    }

    private void Read(string address, string body)
    {
        var page = new HtmlParser().ParseDocument(body);
        if (string.IsNullOrWhiteSpace(page.Title) || page.QuerySelector("main h1") is null)
            Faults.Add($"{address} has no heading");
        Faults.AddRange(page.All.Select(element => element.Id ?? "").Where(id => id.Length > 0).CountBy(id => id)
            .Where(id => id.Value > 1).Select(id => $"{address} has two of #{id.Key}"));
        foreach (var found in page.QuerySelectorAll("main a[href], main img[src], nav a[href], footer a[href]"))
            Note(new Uri(new Uri(site, address), found.GetAttribute("href") ?? found.GetAttribute("src")).AbsoluteUri);
    }

    private void Note(string found)
    {
        var uri = new Uri(site, found);
        if (uri.Host != site.Host || uri.Port != site.Port || uri.AbsolutePath.StartsWith("/bahasa/", StringComparison.Ordinal))
            return;
        if (stays is not null && !uri.AbsolutePath.StartsWith(stays, StringComparison.Ordinal))
            return;

        var asked = Page().IsMatch(uri.Query) ? [uri.Query] : uri.Query.TrimStart('?').Split('&').Select(part => part.Split('=')[0]);
        var kind = $"{Number().Replace(uri.AbsolutePath, "#")}?{string.Join('&', asked)}";
        if (!_seen.Add(uri.PathAndQuery) || _kinds.GetValueOrDefault(kind) >= ofAKind)
            return;

        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        _ahead.Enqueue(uri.PathAndQuery);
    }

    [GeneratedRegex(@"OVOP-\d{4}[A-Z]?-\d{6}(-S\d-\w+)?|[0-9a-f]{32}|(?<=/)[0-9a-f]{16}|CfDJ[\w-]+|(?<=/)\d+|(?<=/dokumen/)D-[A-Z]+|(?<=/surat/)letter-.*")]
    private static partial Regex Number();

    /// <summary>Every page of a list is opened.</summary>
    [GeneratedRegex("[?&]halaman=")]
    private static partial Regex Page();
}
