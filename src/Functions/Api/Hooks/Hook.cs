using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ovop.Functions.Api.Hooks;

/// <summary>Where a program wants to be told of changes to what its key may read.</summary>
/// <param name="Address">https, or http on the machine itself.</param>
/// <param name="Sealed">The secret that calls are signed with, sealed by the app.</param>
public sealed record Hook(Uri Address, string Sealed)
{
    /// <summary>The longest address.</summary>
    public const int Longest = 500;

    /// <summary>An address that may be called; null for anything else.</summary>
    public static Uri? Parse(string address) =>
        address.Length <= Longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) ? uri : null;
}

/// <summary>Signatures as Standard Webhooks has them (standardwebhooks.com, symmetric "v1").</summary>
public static class HookSignature
{
    private const string Prefix = "whsec_";

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));

    /// <summary>The header webhook-signature over id, time in whole seconds and body.</summary>
    public static string Of(string secret, string id, DateTimeOffset at, string body) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes($"{id}.{Seconds(at)}.{body}")))}";

    public static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
