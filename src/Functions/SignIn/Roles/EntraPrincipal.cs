using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Ovop.Core;
using Ovop.Core.Offices;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>
/// Whom App Service authentication has signed in with Microsoft Entra ID. The header that says so is worth something only
/// where that authentication runs, since it then removes what a client sent under that name
/// (learn.microsoft.com/azure/app-service/configure-authentication-user-identities); everywhere else it is a forgery.
/// </summary>
internal sealed class EntraPrincipal(IConfiguration configuration)
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>How App Service's own names of claims begin, which it gives them unless it is told to leave them.</summary>
    private const string Mapped = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    /// <summary>The claims that hold an address of somebody; the first of them that is listed says who it is.</summary>
    private static readonly string[] Addresses =
        ["preferred_username", "upn", $"{Mapped}upn", "email", $"{Mapped}emailaddress"];

    /// <summary>Whether staff sign in there: the platform says that its authentication is on, and the app was told to trust it.</summary>
    public bool IsOn { get; } =
        configuration["Staff:SignIn"] == "EntraId"
            && string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The staff of this request; null for everybody without an app role of ours, and, where anybody's remit is bounded, for whoever is
    /// not on the list of offices: an alias would be bounded by nothing.
    /// </summary>
    /// <param name="people">Those who are known, by any address that the directory has of them, keep id, language and remit.</param>
    public Staff? Read(HttpContext http, People people)
    {
        if (!IsOn || Claims(http.Request.Headers[Header].ToString()) is not { } claims)
            return null;

        var roles = claims.Where(claim => claim.Type is "roles").Select(claim => claim.Value)
            .Where(Enum.GetNames<StaffRole>().Contains).Select(Enum.Parse<StaffRole>).ToHashSet();
        var emails = Addresses.SelectMany(type => claims.Where(claim => claim.Type == type)).Select(claim => claim.Value).ToList();
        if (roles.Count == 0 || emails.FirstOrDefault()?.ToLowerInvariant() is not { Length: > 0 } email)
            return null;

        var listed = people.Administrators.Concat(people.Auditors).ToList();
        var known = emails.Select(Listed).FirstOrDefault(contact => contact is not null);
        if (known is null && listed.Any(contact => contact.Remit is not null))
            return null;
        var name = claims.FirstOrDefault(claim => claim.Type == "name")?.Value ?? email;
        return new(known ?? new(email, name, new("", ""), email, Language.First), roles);

        Contact? Listed(string address) =>
            listed.FirstOrDefault(contact => contact.Email.Equals(address, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<Claim>? Claims(string header)
    {
        try
        {
            using var principal = JsonDocument.Parse(Convert.FromBase64String(header));
            return
            [
                .. principal.RootElement.GetProperty("claims").EnumerateArray()
                    .Select(claim => new Claim(claim.GetProperty("typ").GetString()!, claim.GetProperty("val").GetString()!)),
            ];
        }
        catch (Exception malformed)
            when (malformed is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Claim(string Type, string Value);
}
