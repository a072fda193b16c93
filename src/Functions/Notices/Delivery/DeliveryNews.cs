using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Functions.Notices.Delivery;

/// <summary>One piece of news of a mail, as SendGrid's event webhook brings it.</summary>
/// <param name="About">Case and letter; else what the mail was about.</param>
internal sealed record DeliveryNews(string About, Core.Notices.Delivery What)
{
    /// <summary>The custom argument by which a mail is known again: "OVOP-2026-000123/letter-…".</summary>
    public const string Argument = "about";

    /// <summary>The case, and the key of its letter; null for a mail that belongs to no case.</summary>
    public (ApplicationNumber Number, string Key)? Letter =>
        About.Split('/', 2) is [var number, var key] && ApplicationNumber.TryParse(number, out var known) ? (known, key) : null;

    private static readonly Dictionary<string, DeliveryState> States = new()
    {
        ["delivered"] = DeliveryState.Delivered,
        ["deferred"] = DeliveryState.Delayed,
        ["bounce"] = DeliveryState.Bounced,
        ["dropped"] = DeliveryState.Dropped,
        ["spamreport"] = DeliveryState.Complained,
        ["unsubscribe"] = DeliveryState.Unsubscribed,
        ["group_unsubscribe"] = DeliveryState.Unsubscribed,
    };

    /// <summary>
    /// Whether SendGrid has signed this: ECDSA over the timestamp and the raw body (Twilio SendGrid, "Event Webhook Security
    /// Features"). An old signature is as good as a new one, since the same news twice changes nothing.
    /// </summary>
    /// <param name="key">The public key that SendGrid shows: base64, SubjectPublicKeyInfo.</param>
    public static bool IsSigned(string key, string timestamp, ReadOnlySpan<byte> body, string signature)
    {
        try
        {
            using var sendGrid = ECDsa.Create();
            sendGrid.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            return sendGrid.VerifyData((byte[])[.. Encoding.UTF8.GetBytes(timestamp), .. body],
                Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception unfit) when (unfit is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>All news of mails of ours in a body; what is about anything else is left out.</summary>
    /// <exception cref="JsonException">It is no list of events.</exception>
    public static IReadOnlyList<DeliveryNews> Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select(Of).OfType<DeliveryNews>()]
            : throw new JsonException("No list of events.");
    }

    private static DeliveryNews? Of(JsonElement happened) =>
        happened.ValueKind == JsonValueKind.Object
        && Text(happened, Argument) is { Length: > 0 } about && about.Contains('/', StringComparison.Ordinal)
        && States.TryGetValue(Text(happened, "event"), out var state)
        && happened.TryGetProperty("timestamp", out var seconds) && seconds.ValueKind == JsonValueKind.Number
        && seconds.TryGetInt64(out var at) && at is > 0 and < 253_402_300_799
            ? new(about, new(state, DateTimeOffset.FromUnixTimeSeconds(at),
                Text(happened, "reason") is { Length: > 0 } why ? why : Text(happened, "response")))
            : null;

    private static string Text(JsonElement happened, string name) =>
        happened.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
