using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Notices.Links;

/// <summary>Which link of which case a token stands for.</summary>
/// <param name="Key">Names the token in addresses; opens nothing (<see cref="MailedSecret.KeyOf"/>).</param>
public sealed record LinkToken(ApplicationNumber Number, LinkPages Pages, string Person, int Serial, string Key)
{
    /// <summary>Path of the link's page.</summary>
    public string Address => LinkTokens.PageOf(Pages, Key);
}

/// <summary>Makes the tokens of personal links and opens them again; each purpose has a key of its own.</summary>
internal sealed class LinkTokens(IEnumerable<LinkPages> kinds, IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    /// <summary>Nothing that we made, or not for this purpose.</summary>
    public static readonly Problem Unknown = new("link.unknown", ProblemKind.NotFound);

    public IReadOnlyList<LinkPages> Kinds { get; } = [.. kinds];

    /// <summary>The kind whose pages begin so; null for none.</summary>
    public LinkPages? Find(string path) => Kinds.FirstOrDefault(pages => pages.Path == path);

    /// <summary>Names in an address where beyond the link's own page it leads.</summary>
    internal const string Further = "ke";

    /// <summary>The address of a mail about all that waits for the link's owner.</summary>
    public Uri QueueOf(ApplicationNumber number, LinkTarget target) =>
        new($"{AddressOf(number, target)}&{Further}={Of(target.Purpose).Queue}");

    /// <summary>The address that a letter carries.</summary>
    public Uri AddressOf(ApplicationNumber number, LinkTarget target) =>
        new(site.Value.BaseAddress, $"tautan/{Of(target.Purpose).Path}?{MailedSecret.Parameter}={Write(number, target)}");

    /// <summary>Gives this browser a link of somebody who has shown another one of theirs, and says where it leads.</summary>
    public string Hand(HttpContext http, ApplicationNumber number, PersonalLink link)
    {
        var token = Write(number, new(link.Purpose, link.Person, link.Serial));
        var address = PageOf(Of(link.Purpose), MailedSecret.KeyOf(token));
        MailedSecret.Keep(http, address, token);
        return address;
    }

    public string Write(ApplicationNumber number, LinkTarget target) =>
        WebEncoders.Base64UrlEncode(Protector(target.Purpose).Protect(Encoding.UTF8.GetBytes($"{number}|{target.Person}|{target.Serial}")));

    /// <summary>What the token stands for, or <see cref="Unknown"/>.</summary>
    public Result<LinkToken> Read(LinkPages pages, string token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Protector(pages.Purpose).Unprotect(WebEncoders.Base64UrlDecode(token))).Split('|');
            var serial = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
            return new LinkToken(ApplicationNumber.Parse(parts[0]), pages, parts[1], serial, MailedSecret.KeyOf(token));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return Unknown;
        }
    }

    internal static string PageOf(LinkPages pages, string key) => $"/{pages.Path}/{key}";

    private LinkPages Of(LinkPurpose purpose) => Kinds.Single(pages => pages.Purpose == purpose);

    private IDataProtector Protector(LinkPurpose purpose) => protection.CreateProtector("link", purpose.ToString());
}
