using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ovop.Demo;

/// <summary>A message as smtp4dev lists it.</summary>
public sealed record MailSummary(Guid Id, string From, IReadOnlyList<string> To, string Subject, DateTimeOffset ReceivedDate)
{
    public bool IsTo(string address) => To.Any(to => to.Contains(address, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A message with its HTML body.</summary>
public sealed record Mail(MailSummary Summary, string Html)
{
    /// <summary>The addresses linked in the body whose path begins so, each once, in order.</summary>
    public IReadOnlyList<Uri> Links(string pathPrefix = "/") =>
    [
        .. new HtmlParser().ParseDocument(Html).Links.OfType<IHtmlAnchorElement>()
            .Select(link => Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var address) ? address : null)
            .OfType<Uri>()
            .Where(address => address.AbsolutePath.StartsWith(pathPrefix, StringComparison.Ordinal))
            .Distinct(),
    ];
}

/// <summary>The mailbox of everybody: smtp4dev's REST API.</summary>
/// <param name="http">A client whose base address is smtp4dev's.</param>
public sealed class Mailbox(HttpClient http)
{
    private const int PageSize = 100;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Guid, string> _bodies = new();

    /// <summary>All messages it still keeps (at most its own limit, 100), newest first.</summary>
    public async Task<IReadOnlyList<MailSummary>> Newest(CancellationToken stop = default)
    {
        var page = await http.GetFromJsonAsync<Page>(
            string.Create(CultureInfo.InvariantCulture, $"api/Messages?page=1&pageSize={PageSize}&sortColumn=receivedDate&sortIsDescending=true"), stop);
        return page?.Results ?? [];
    }

    /// <summary>The newest message to an address, not older than a moment, whose subject or body holds the words.</summary>
    public async Task<Mail?> Find(string to, string words = "", DateTimeOffset since = default, CancellationToken stop = default)
    {
        foreach (var summary in (await Newest(stop)).Where(mail => mail.IsTo(to) && mail.ReceivedDate >= since))
        {
            if (!_bodies.TryGetValue(summary.Id, out var body))
                _bodies[summary.Id] = body = await http.GetStringAsync(new Uri($"api/Messages/{summary.Id}/html", UriKind.Relative), stop);
            var mail = new Mail(summary, body);
            if (summary.Subject.Contains(words, StringComparison.OrdinalIgnoreCase) || mail.Html.Contains(words, StringComparison.OrdinalIgnoreCase))
                return mail;
        }
        return null;
    }

    /// <summary>The same, waited for.</summary>
    /// <exception cref="TimeoutException">None came in time; names the subjects that did come.</exception>
    public async Task<Mail> Await(string to, string words = "", DateTimeOffset since = default, TimeSpan? within = null, CancellationToken stop = default)
    {
        var deadline = TimeProvider.System.GetUtcNow() + (within ?? TimeSpan.FromSeconds(60));
        while (true)
        {
            if (await Find(to, words, since, stop) is { } mail)
                return mail;
            if (TimeProvider.System.GetUtcNow() > deadline)
                throw new TimeoutException($"No mail to {to} with \"{words}\". There are: {string.Join("; ", (await Newest(stop)).Where(other => other.IsTo(to)).Select(other => other.Subject))}");
            await Task.Delay(Between, stop);
        }
    }

    /// <summary>The Message-ID of a message: two copies of one letter have the same.</summary>
    public async Task<string> MessageId(Guid id, CancellationToken stop = default)
    {
        var raw = await http.GetStringAsync(new Uri($"api/Messages/{id}/raw", UriKind.Relative), stop);
        return Regex.Match(raw, @"^Message-I[Dd]:\s*<([^>]+)>", RegexOptions.Multiline).Groups[1].Value;
    }

    private sealed record Page([property: JsonPropertyName("results")] IReadOnlyList<MailSummary> Results);
}
