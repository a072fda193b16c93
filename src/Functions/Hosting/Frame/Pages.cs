using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ovop.Functions.Hosting.Frame;

/// <summary>Answers that are pages.</summary>
public static class Pages
{
    /// <summary>
    /// The component as a page for whoever asked: <c>Pages.Render&lt;DraftPage&gt;(http, new { Draft, Problems }, 400)</c>.
    /// </summary>
    /// <param name="http">The request being answered.</param>
    /// <param name="parameters">The component's parameters as an anonymous object, by name.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Render<TComponent>(HttpContext http, object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent =>
        new RazorComponentResult<Root>(new
        {
            For = Reader.Of(http),
            Component = typeof(TComponent),
            Parameters = Named(parameters),
        })
        { StatusCode = status, PreventStreamingRendering = true };

    internal static IDictionary<string, object?> Named(object? parameters) => new RouteValueDictionary(parameters);
}
