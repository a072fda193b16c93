using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalHost.Settings;

/// <summary>The names in braces that stand for facts of this run: http, mailbox, smtpHost, smtpPort, storage, key, data.</summary>
public sealed partial class Placeholders
{
    private readonly Dictionary<string, string> _values;

    public Placeholders(Ports ports, string storage, string key, string data) => _values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http"] = Url(ports.Http),
        ["mailbox"] = Url(ports.Mailbox),
        ["smtpHost"] = "127.0.0.1",
        ["smtpPort"] = ports.Smtp.ToString(CultureInfo.InvariantCulture),
        ["storage"] = storage,
        ["key"] = key,
        ["data"] = data,
    };

    public IEnumerable<string> Names => _values.Keys;

    public string this[string name] => _values[name];

    /// <summary>A text with each placeholder replaced; an unknown one is refused.</summary>
    public string Fill(string text) => Name().Replace(text, m => _values.TryGetValue(m.Groups[1].Value, out var value)
        ? value
        : throw new StartRefusedException($"{HostSettings.FileName}: {m.Value} in \"{text}\" is none of {string.Join(", ", _values.Keys)}."));

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
