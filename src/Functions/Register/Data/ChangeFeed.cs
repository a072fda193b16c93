using System.Globalization;
using System.Xml.Linq;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register.Marks;

namespace Ovop.Functions.Register.Data;

/// <summary>
/// What changed in the register, the last first, for feed readers (Atom, RFC 4287): an entry for the state that each award came to, in
/// every language that its certificate is written in.
/// </summary>
internal static class ChangeFeed
{
    public const string Path = "data/register.atom";

    private const int Most = 200;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Language[] Written = [Language.Indonesian, Language.English];

    /// <param name="site">Where the register lies: a feed is read away from the site.</param>
    public static string Of(RegisterSnapshot register, Uri site) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{Feed(register, site)}";

    private static XElement Feed(RegisterSnapshot register, Uri site) => new(Atom + "feed",
        new XElement(Atom + "title", Both("feed.title")),
        new XElement(Atom + "id", new Uri(site, Path)),
        new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", new Uri(site, Path))),
        new XElement(Atom + "link", new XAttribute("href", new Uri(site, "register"))),
        new XElement(Atom + "rights", "CC BY 4.0"),
        new XElement(Atom + "author", new XElement(Atom + "name", Both("feed.author"))),
        new XElement(Atom + "updated", Moment(register.Awards.Select(award => award.StateSince).DefaultIfEmpty(register.Day).Max())),
        register.Awards.OrderByDescending(award => award.StateSince).Take(Most).Select(award => Entry(award, site)));

    private static XElement Entry(PublicAward award, Uri site)
    {
        var page = new Uri(site, $"sertifikat/{award.Certificate}");
        return new(Atom + "entry",
            new XElement(Atom + "id", $"{page}#{award.State}-{Day(award.StateSince)}"),
            new XElement(Atom + "title", $"{award.Product}, {award.Producer}: {Both("stars", award.Star, award.StarMax)}"),
            new XElement(Atom + "link", new XAttribute("href", page)),
            new XElement(Atom + "category", new XAttribute("term", award.State)),
            new XElement(Atom + "updated", Moment(award.StateSince)),
            new XElement(Atom + "summary", string.Join(". ", Both($"state.{award.State}"), award.StateReason).TrimEnd('.', ' ')));
    }

    private static string Both(string key, params object?[] args) =>
        string.Join(" / ", Written.Select(language => Texts.Of<AwardTag>(language)[key, args]));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a day in Jakarta.</summary>
    private static string Moment(DateOnly day) => $"{Day(day)}T00:00:00+07:00";
}
