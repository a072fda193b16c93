namespace Ovop.Demo.Visiting;

/// <summary>The product answered with an error page or an error summary; the message says which and why.</summary>
public sealed class RefusedPageException : Exception
{
    private const int Shown = 600;

    internal RefusedPageException(VisitedPage page, string body)
        : base($"{page.Address} {(int)page.Status} \"{page.Title}\": {(page.Errors.Count > 0 ? string.Join("; ", page.Errors) : Said(page, body))}") => Page = page;

    /// <summary>The page, to read on or to fill in again.</summary>
    public VisitedPage Page { get; }

    private static string Said(VisitedPage page, string body) =>
        (page.Text.Length > 0 ? page.Text : body) is var text && text.Length > Shown ? text[..Shown] + "…" : text;
}
