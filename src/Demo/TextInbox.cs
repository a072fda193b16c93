using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Ovop.Demo;

/// <summary>A text message as its provider received it.</summary>
public sealed record TextMessage(string To, string Words, DateTimeOffset At)
{
    /// <summary>The six digits that it brings; empty without.</summary>
    public string Code => Regex.Match(Words, @"\b[0-9]{6}\b").Value;
}

/// <summary>
/// Everybody's telephone: it answers on the loopback as Twilio's documentation says (API of 2010-04-01, resource Messages), and keeps
/// what it was given.
/// </summary>
public sealed class TextInbox : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly ConcurrentQueue<TextMessage> _messages = new();

    /// <param name="port">Where; 0 for a free one.</param>
    public TextInbox(int port = 0)
    {
        using (var free = new TcpListener(IPAddress.Loopback, port))
        {
            free.Start();
            Address = new($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        _server.Prefixes.Add(Address.ToString());
        _server.Start();
        _ = Serve();
    }

    public Uri Address { get; }

    /// <summary>Whether the provider refuses what it is given, as it does a number that there is not.</summary>
    public bool Refuses { get; set; }

    public IReadOnlyList<TextMessage> Messages => [.. _messages];

    /// <summary>The settings by which the product sends here.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Texts__Twilio__AccountSid"] = "AC1",
        ["Texts__Twilio__AuthToken"] = "token",
        ["Texts__Twilio__From"] = "+15005550006",
        ["Texts__Twilio__BaseAddress"] = Address.ToString(),
    };

    /// <summary>The newest message to a number that holds the words, waited for.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    public async Task<TextMessage> Await(string to, string words = "", DateTimeOffset since = default)
    {
        for (var patience = 0; patience < 240; patience++)
        {
            if (_messages.LastOrDefault(message => message.To == to && message.At >= since
                && message.Words.Contains(words, StringComparison.Ordinal)) is { } found)
                return found;
            await Task.Delay(250);
        }

        var others = string.Join("; ", _messages.Where(message => message.To == to));
        throw new TimeoutException($"No message to {to} with \"{words}\". There are: {others}");
    }

    public void Dispose() => _server.Close();

    private async Task Serve()
    {
        while (_server.IsListening)
        {
            try
            {
                await Take(await _server.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The inbox is closed, or a sender gave up.
            }
        }
    }

    private async Task Take(HttpListenerContext call)
    {
        using var body = new StreamReader(call.Request.InputStream);
        var form = (await body.ReadToEndAsync()).Split('&').Select(field => field.Split('=', 2)).Where(field => field.Length == 2)
            .ToLookup(field => field[0], field => WebUtility.UrlDecode(field[1]));
        var isRefused = Refuses || !form["To"].Any() || !form["Body"].Any();
        if (!isRefused)
            _messages.Enqueue(new(form["To"].First(), form["Body"].First(), TimeProvider.System.GetUtcNow()));
        call.Response.StatusCode = (int)(isRefused ? HttpStatusCode.BadRequest : HttpStatusCode.Created);
        call.Response.OutputStream.Write(Encoding.UTF8.GetBytes(isRefused ? """{"code":21211}""" : """{"sid":"SM1"}"""));
        call.Response.Close();
    }
}
