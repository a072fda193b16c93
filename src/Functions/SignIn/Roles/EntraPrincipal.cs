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
        var emails = claims.Where(claim => claim.Type is "preferred_username" or "email" or "upn").Select(claim => claim.Value).ToList();
        var email = Value("preferred_username", "email", "upn").ToLowerInvariant();
        if (roles.Count == 0 || email.Length == 0)
            return null;

        var listed = people.Administrators.Concat(people.Auditors).ToList();
        var known = listed.FirstOrDefault(contact => emails.Contains(contact.Email, StringComparer.OrdinalIgnoreCase));
        if (known is null && listed.Any(contact => contact.Remit is not null))
            return null;
        return new(known ?? new(email, Value("name", "preferred_username"), new("", ""), email, Language.First), roles);

        string Value(params IEnumerable<string> types) =>
            types.Select(type => claims.FirstOrDefault(claim => claim.Type == type)?.Value).FirstOrDefault(value => value is not null)
                ?? "";
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
