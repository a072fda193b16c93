using System.Text.RegularExpressions;

namespace Ovop.Core.Offices;

/// <summary>What an e-mail address is, wherever one is typed, listed or written to; whether it exists, only a mail can tell.</summary>
public static partial class MailAddress
{
    /// <summary>The most characters, as SMTP carries them (RFC 5321, 4.5.3.1.3 less the brackets).</summary>
    public const int Longest = 254;

    private const int LongestName = 64;

    /// <summary>Domains at which anybody can have an address: two people there have nothing in common.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.id", "ymail.com", "rocketmail.com", "outlook.com", "outlook.co.id",
        "hotmail.com", "live.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "mail.com", "zoho.com",
    };

    /// <summary>In lower case without outer spaces; null for what is no address, such as one with a display name.</summary>
    public static string? Read(string? typed) =>
        (typed ?? "").Trim().ToLowerInvariant() is { Length: <= Longest } address
            && Form.IsMatch(address) && address.IndexOf('@', StringComparison.Ordinal) <= LongestName
            ? address
            : null;

    /// <summary>
    /// What two spellings of one person's address have in common: the part after a plus is a folder of theirs, and Gmail
    /// looks at no dots and has two domains.
    /// </summary>
    public static string PersonOf(string address)
    {
        var (name, domain) = (address[..Math.Max(0, address.LastIndexOf('@'))].ToLowerInvariant(), DomainOf(address));
        if (name.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus)
            name = name[..plus];

        return domain is "gmail.com" or "googlemail.com"
            ? $"{name.Replace(".", "", StringComparison.Ordinal)}@gmail.com"
            : $"{name}@{domain}";
    }

    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>Whether anybody can have an address at this domain.</summary>
    public static bool IsOpen(string domain) => Open.Contains(domain);

    /// <summary>Enough to recognise one's own: "s•••@contoh.id".</summary>
    public static string Masked(string address) => $"{address[0]}•••{address[address.LastIndexOf('@')..]}";

    [GeneratedRegex(
        @"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
