using System.Security.Cryptography;
using System.Text;

namespace LocalHost.Http;

/// <summary>The one key of this host: opens functions that are not anonymous, and the management addresses.</summary>
public sealed class AccessKey(string value)
{
    public string Value => value;

    /// <summary>The key that a request shows, in the header or else the query, as the Functions host takes it.</summary>
    public static string? In(HttpRequest request) =>
        (request.Headers.TryGetValue("x-functions-key", out var shown) || request.Query.TryGetValue("code", out shown)) ? shown[0] : null;

    public bool Opens(HttpRequest request) =>
        In(request) is { } given && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(value));
}
