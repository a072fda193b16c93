using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core;
using Ovop.Functions.Design;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Tests.Hosting;

/// <summary>Renders one component as it stands on a page.</summary>
internal static class Render
{
    public static Task<string> One<TComponent>(object parameters, IReadOnlyList<Problem>? problems = null, IFormCollection? typed = null, Language language = default)
        where TComponent : IComponent =>
        Fragment(builder =>
        {
            builder.OpenComponent<CascadingValue<IReadOnlyList<Problem>>>(0);
            builder.AddComponentParameter(1, "Name", "Problems");
            builder.AddComponentParameter(2, "Value", problems ?? []);
            builder.AddComponentParameter(3, "ChildContent", (RenderFragment)(inner => Open(inner, typeof(TComponent), parameters)));
            builder.CloseComponent();
        }, new Reader(language, Typed: typed));

    private static void Open(RenderTreeBuilder builder, Type component, object parameters)
    {
        builder.OpenComponent(0, component);
        foreach (var (name, value) in Pages.Named(parameters)) builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    }

    private static async Task<string> Fragment(RenderFragment fragment, Reader reader)
    {
        await using var services = new ServiceCollection().AddSingleton<ISecretariat, KnownSecretariat>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<CascadingValue<Reader>>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Value"] = reader,
                ["ChildContent"] = fragment,
            }))).ToHtmlString());
    }
}
