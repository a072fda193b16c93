using System.Net;
using AngleSharp.Html.Dom;

namespace Ovop.Demo.Visiting;

/// <summary>A page as it was received.</summary>
public sealed class VisitedPage
{
    private readonly Visitor _visitor;

    internal VisitedPage(Visitor visitor, IHtmlDocument document, HttpStatusCode status) =>
        (_visitor, Document, Status) = (visitor, document, status);

    public IHtmlDocument Document { get; }

    public HttpStatusCode Status { get; }

    public Uri Address => new(Document.Url);

    public string Title => Document.Title ?? "";

    /// <summary>The words of its main part, or of all when it has none.</summary>
    public string Text => Squeezed((Document.QuerySelector("main") ?? Document.Body)?.TextContent);

    /// <summary>The entries of its error summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li, [data-error-summary] li").Select(entry => Squeezed(entry.TextContent))];

    /// <summary>The form with this id, or whose action's path ends so; the only posted form when nothing is asked for.</summary>
    /// <exception cref="InvalidOperationException">There is no such form, or more than one.</exception>
    public VisitedForm Form(string? actionOrId = null)
    {
        var forms = Document.Forms.Where(form => actionOrId is null
            ? form.Method.Equals("post", StringComparison.OrdinalIgnoreCase)
            : form.Id == actionOrId || VisitedForm.ActionOf(form).AbsolutePath.EndsWith(actionOrId, StringComparison.Ordinal)).ToList();
        return forms is [var only]
            ? new VisitedForm(_visitor, only)
            : throw new InvalidOperationException($"\"{Title}\" has {forms.Count} forms {actionOrId}: {string.Join(", ", Document.Forms.Select(form => form.Id ?? form.Action))}");
    }

    /// <summary>The form in which a button of this value stands.</summary>
    public VisitedForm FormOf(string value) => new(_visitor, Document.Forms.First(form =>
        form.QuerySelectorAll("button").Any(button => button.GetAttribute("value") == value)));

    /// <summary>Follows the first link whose words hold these.</summary>
    /// <exception cref="InvalidOperationException">There is no such link.</exception>
    public Task<VisitedPage> Follow(string words, CancellationToken stop = default)
    {
        var link = Document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(link => link.TextContent.Contains(words, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"\"{Title}\" has no link \"{words}\".");
        return _visitor.Open(link.Href, stop);
    }

    internal static string Squeezed(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
