using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ovop.Demo.Visiting;

/// <summary>A form, filled in step by step; starts from what the page holds, its antiforgery token included.</summary>
public sealed class VisitedForm
{
    private readonly Visitor _visitor;
    private readonly IHtmlFormElement _form;
    private readonly List<KeyValuePair<string, string>> _fields;
    private readonly List<(string Name, string FileName, byte[] Bytes, string ContentType)> _files = [];

    internal VisitedForm(Visitor visitor, IHtmlFormElement form) =>
        (_visitor, _form, _fields) = (visitor, form, [.. form.Elements.SelectMany(Held)]);

    /// <summary>Puts a value in place of all that stood under the name; for radios and selects too.</summary>
    /// <exception cref="InvalidOperationException">The form has no such field, or no such choice.</exception>
    public VisitedForm Fill(string name, string value)
    {
        Check(name, value);
        _fields.RemoveAll(field => field.Key == name);
        return Add(name, value);
    }

    /// <summary>Adds a value beside those under the name, such as one more ticked box.</summary>
    /// <exception cref="InvalidOperationException">The form has no such field, or no such choice.</exception>
    public VisitedForm Tick(string name, string value)
    {
        Check(name, value);
        return Add(name, value);
    }

    /// <summary>Clears the boxes under the name.</summary>
    /// <exception cref="InvalidOperationException">The form has no such field.</exception>
    public VisitedForm Untick(string name)
    {
        if (!Named(name).Any())
            throw Missing(name);
        _fields.RemoveAll(field => field.Key == name);
        return this;
    }

    /// <exception cref="InvalidOperationException">The form has no such file field.</exception>
    public VisitedForm Attach(string name, string fileName, byte[] bytes, string contentType)
    {
        if (!Named(name).Any(input => input.Type == "file"))
            throw Missing(name);
        _files.Add((name, fileName, bytes, contentType));
        return this;
    }

    /// <summary>Presses its button; a name and value choose one among several.</summary>
    /// <exception cref="RefusedPageException">The answer is an error or shows an error summary.</exception>
    public Task<VisitedPage> Submit(string? button = null, string? value = null, CancellationToken stop = default)
    {
        List<KeyValuePair<string, string>> fields = button is null ? _fields : [.. _fields, new(button, value ?? "")];
        var action = ActionOf(_form);
        return _form.Method.Equals("get", StringComparison.OrdinalIgnoreCase)
            ? _visitor.Open(new UriBuilder(action) { Query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")) }.Uri.AbsoluteUri, stop)
            : _visitor.Send(() => new HttpRequestMessage(HttpMethod.Post, action) { Content = Body(fields) }, stop);
    }

    /// <summary>Where the form sends; its own page when it does not say.</summary>
    internal static Uri ActionOf(IHtmlFormElement form) => new(new Uri(form.BaseUri), form.GetAttribute("action") ?? "");

    private HttpContent Body(List<KeyValuePair<string, string>> fields)
    {
        if (!_form.Enctype!.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new FormUrlEncodedContent(fields);
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            body.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes, contentType) in _files)
            body.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } }, name, fileName);
        return body;
    }

    private VisitedForm Add(string name, string value)
    {
        _fields.Add(new(name, value));
        return this;
    }

    private void Check(string name, string value)
    {
        var inputs = Named(name).ToList();
        var choices = inputs.Where(input => input.Type is "radio" or "checkbox").Select(input => input.Value)
            .Concat(_form.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name == name).SelectMany(select => select.Options.Select(option => option.Value))).ToList();
        if ((choices.Count > 0 && !choices.Contains(value)) || (choices.Count == 0 && inputs.Count == 0 && !_form.Elements.OfType<IHtmlTextAreaElement>().Any(area => area.Name == name)))
            throw Missing($"{name} = {value}");
    }

    private IEnumerable<IHtmlInputElement> Named(string name) => _form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name == name);

    private InvalidOperationException Missing(string what) =>
        new($"The form {_form.Action} has no {what}. It has: {string.Join(", ", _form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().Distinct())}");

    private static IEnumerable<KeyValuePair<string, string>> Held(IElement element) => element switch
    {
        _ when element.HasAttribute("disabled") || string.IsNullOrEmpty(element.GetAttribute("name")) => [],
        IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" } => [],
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => new KeyValuePair<string, string>(select.Name!, option.Value)),
        _ => [],
    };
}
