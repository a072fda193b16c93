using System.Text.RegularExpressions;
using Ovop.Core;

namespace Ovop.Functions.SignIn;

/// <summary>E-mail addresses as people type them.</summary>
internal static partial class EmailAddress
{
    /// <summary>In lower case without outer spaces, or <c>signin.email</c>. Whether it exists, only a mail can tell.</summary>
    public static Result<string> Read(string? typed) =>
        (typed ?? "").Trim().ToLowerInvariant() is { Length: <= 254 } email && Form().IsMatch(email) ? Result<string>.Ok(email) : new Problem("signin.email", Field: "email");

    /// <summary>Enough to recognise one's own: "s•••@contoh.id".</summary>
    public static string Masked(string email) => $"{email[0]}•••{email[email.LastIndexOf('@')..]}";

    [GeneratedRegex(@"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
