using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Ovop.Core;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.SignIn.Links;

/// <summary>What a sign-in link stands for.</summary>
/// <param name="Email">Address that it was sent to.</param>
/// <param name="Kind">Kind of the session that it opens.</param>
/// <param name="Serial">Which of the links to this address; 0 for a ticket that signs nobody in.</param>
/// <param name="Return">The page to go to afterwards.</param>
/// <param name="Code">What the page shows that asked for the link, and the link's page asks for; none for applicants.</param>
public sealed record SignInToken(string Email, string Kind, int Serial, string Return, string Code = "")
{
    /// <summary>Six digits that nobody can foresee.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Names the link in addresses; opens nothing (<see cref="MailedSecret.KeyOf"/>). Empty before it is mailed.</summary>
    public string Key { get; init; } = "";

    /// <summary>Path of the page that signs in.</summary>
    public string Address => $"/masuk/tautan/{Key}";
}

/// <summary>Makes sign-in tokens that only this app can read, and nothing else of this app can.</summary>
internal sealed class SignInTokens(IDataProtectionProvider protection)
{
    public static readonly Problem Forged = new("signin.forged", ProblemKind.NotFound);

    private readonly IDataProtector _protector = protection.CreateProtector("signin", "v1");

    public string Write(SignInToken token) => WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(
        string.Join('\n', token.Email, token.Kind, token.Serial.ToString(CultureInfo.InvariantCulture), token.Return, token.Code))));

    /// <summary>The token of a link that signs in, or <see cref="Forged"/>: a code that was mailed alone opens no session.</summary>
    public Result<SignInToken> ReadLink(string? token) =>
        Read(token) is var read && read.TryGet(out var asked) && asked.Kind is not (SessionKinds.Applicant or SessionKinds.Administrator)
            ? Forged
            : read;

    /// <summary>The token, or <see cref="Forged"/> for anything that we did not make for this purpose.</summary>
    public Result<SignInToken> Read(string? token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token ?? ""))).Split('\n');
            return new SignInToken(parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3], parts[4])
            {
                Key = MailedSecret.KeyOf(token ?? ""),
            };
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return Forged;
        }
    }
}
