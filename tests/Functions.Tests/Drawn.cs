using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ovop.Core;
using Ovop.Functions.Design;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Tests;

/// <summary>Pages as a reader gets them.</summary>
internal static class Drawn
{
    public static Task<string> Page<TComponent>(object parameters, Language language = default) where TComponent : IComponent =>
        Page<TComponent>(parameters, new Reader(language));

    /// <summary>What pages and mails ask for beside their parameters.</summary>
    public static ServiceProvider Services() =>
        new ServiceCollection().AddLogging().AddSingleton<ISecretariat, KnownSecretariat>().BuildServiceProvider();

    public static async Task<string> Page<TComponent>(object parameters, Reader reader) where TComponent : IComponent
    {
        await using var services = Services();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Root>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(Root.For)] = reader,
            [nameof(Root.Component)] = typeof(TComponent),
            [nameof(Root.Parameters)] = Pages.Named(parameters),
        }))).ToHtmlString());
    }
}
