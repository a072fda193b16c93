using System.Security.Cryptography;
using System.Text;

namespace Ovop.Core.Cases.Trails;

/// <summary>SHA-256 over texts, each with its length before it, so that none can flow into the next; lower-case hex.</summary>
public static class Seal
{
    public static string Of(IEnumerable<string?> texts)
    {
        var lines = new StringBuilder();
        foreach (var text in texts)
            lines.Append(text?.Length ?? -1).Append(':').Append(text).Append('\n');

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    /// <summary>Names and values in the order of the names.</summary>
    public static IEnumerable<string?> Sorted<T>(IEnumerable<KeyValuePair<string, T>> pairs) => pairs
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .SelectMany(pair => new[] { pair.Key, FormattableString.Invariant($"{pair.Value}") });
}
