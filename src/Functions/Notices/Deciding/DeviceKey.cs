using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Core.Cases.Trails;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Notices.Deciding;

/// <summary>
/// With what a page keeps on its device what could not be sent yet (Design/draft.js). Devices are shared, so the device keeps
/// no key: each page brings a new one, and the same sealed, which is opened again only for the same person's link of the same case.
/// </summary>
/// <param name="Place">Under which name it is kept; tells nothing of the case.</param>
/// <param name="Key">256 bits, in base 64.</param>
/// <param name="Envelope">The key, sealed.</param>
public sealed record DeviceKey(string Place, string Key, string Envelope)
{
    /// <summary>The act by which a page asks for a key again; its field is "amplop".</summary>
    public const string OpenAct = "buka";

    public static DeviceKey New(HttpContext http, LinkVisit visit)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return new(Seal.Of([.. Owner(visit)])[..16], Convert.ToBase64String(key), WebEncoders.Base64UrlEncode(
            Protector(http, visit).Protect(key)));
    }

    /// <summary>The key in an envelope; <c>link.unknown</c> when it was not sealed for this person and case.</summary>
    public static IResult Open(HttpContext http, LinkVisit visit, string envelope)
    {
        try
        {
            return Results.Json(
                new { kunci = Convert.ToBase64String(Protector(http, visit).Unprotect(WebEncoders.Base64UrlDecode(envelope))) });
        }
        catch (Exception other) when (other is CryptographicException or FormatException)
        {
            return new Problem("link.unknown", ProblemKind.NotFound).ToHttp(http);
        }
    }

    private static IDataProtector Protector(HttpContext http, LinkVisit visit) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("device", Owner(visit));

    private static string[] Owner(LinkVisit visit) => [$"{visit.Token.Pages.Purpose}", $"{visit.Token.Number}", visit.Person.Id];
}
