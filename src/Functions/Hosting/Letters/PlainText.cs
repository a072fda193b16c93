using System.Net;
using System.Text.RegularExpressions;

namespace Ovop.Functions.Hosting.Letters;

/// <summary>Our own well-formed mails as plain text; not for HTML of others.</summary>
internal static partial class PlainText
{
    public static string Title(string html) => WebUtility.HtmlDecode(TitleElement().Match(html).Groups[1].Value.Trim());

    /// <summary>The address of the button, as it stands written out below it; empty without one.</summary>
    public static string Link(string html) => WebUtility.HtmlDecode(WrittenOut().Match(html).Groups[1].Value);

    public static string Of(string html)
    {
        var text = Unread().Replace(html, "");
        text = Spaces().Replace(text, " ");
        text = Links().Replace(text, "$2:\n$1");
        text = Items().Replace(text, "\n- ");
        text = Breaks().Replace(text, "\n");
        text = Paragraphs().Replace(text, "\n\n");
        text = WebUtility.HtmlDecode(Tags().Replace(text, ""));
        text = LineEdges().Replace(text, "\n");
        return BlankLines().Replace(text, "\n\n").Trim() + "\n";
    }

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitleElement();

    [GeneratedRegex("<p data-text=\"skip\".*?<span[^>]*>(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex WrittenOut();

    [GeneratedRegex("<head>.*?</head>|<p data-text=\"skip\".*?</p>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Links();

    [GeneratedRegex("<li[^>]*>")]
    private static partial Regex Items();

    [GeneratedRegex("<br[^>]*>")]
    private static partial Regex Breaks();

    [GeneratedRegex("</?(p|h[1-6]|ul|ol|tr|td|div)( [^>]*)?>")]
    private static partial Regex Paragraphs();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@" *\n *")]
    private static partial Regex LineEdges();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
