using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ovop.Functions.Hosting.Frame;

/// <summary>
/// Where "back" leads: to the search, the map or the list that the reader came from, as it stood there; browsers say so within the site
/// (Referer), and who keeps it to themselves goes back to the first list, whole.
/// </summary>
internal static class CameFrom
{
    private const int Longest = 500;

    /// <param name="http">The request for the page that has the link.</param>
    /// <param name="lists">The first parts of the paths that it may lead to; the first one otherwise.</param>
    public static string Page(HttpContext http, params ReadOnlySpan<string> lists)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Referer);
        if (Referer(http) is not { } referer || referer.PathAndQuery == $"{http.Request.Path}{http.Request.QueryString}")
            return lists[0];

        foreach (var list in lists)
            if (referer.AbsolutePath == list || referer.AbsolutePath.StartsWith($"{list}/", StringComparison.Ordinal))
                return referer.PathAndQuery;

        return lists[0];
    }

    /// <summary>Which of these lists the reader came from, as it stood there; the first, whole, where they came from elsewhere.</summary>
    public static string List(HttpContext http, params ReadOnlySpan<string> lists) =>
        Referer(http) is { } referer && lists.Contains(referer.AbsolutePath) ? referer.PathAndQuery : lists[0];

    private static Uri? Referer(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var referer) && referer.PathAndQuery.Length <= Longest
            ? referer
            : null;
}
