using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Hosting.Letters;

/// <summary>A mail ready to send.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">A whole document with inline styles.</param>
/// <param name="Text">The same without markup, links written out.</param>
/// <param name="Link">Where its button leads; empty without one.</param>
public sealed record MailBody(string Subject, string Html, string Text, string Link = "")
{
    /// <summary>Renders a component made of a <see cref="Mail"/>, outside of any request.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="language">The recipient's.</param>
    /// <param name="parameters">The component's parameters as an anonymous object, by name.</param>
    public static async Task<MailBody> RenderAsync<TComponent>(IServiceProvider services, Language language, object? parameters = null)
        where TComponent : IComponent
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Root>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Root.For)] = new Reader(language),
                [nameof(Root.Component)] = typeof(TComponent),
                [nameof(Root.Parameters)] = Pages.Named(parameters),
            }));
            return root.ToHtmlString();
        });
        return new(PlainText.Title(html), html, PlainText.Of(html), PlainText.Link(html));
    }
}
