using System.Security.Cryptography;
using System.Text;

namespace LocalHost.Http;

/// <summary>The one key of this host: opens functions that are not anonymous, and the management addresses.</summary>
public sealed class AccessKey(string value)
{
    public string Value => value;

    /// <summary>Whether the request carries the key, in the header or the query, as the Functions host takes it.</summary>
    public bool Opens(HttpRequest request) => Matches(request.Headers["x-functions-key"]) || Matches(request.Query["code"]);

    private bool Matches(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(value));
}
