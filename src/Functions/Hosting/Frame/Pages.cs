using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Hosting.Frame;

/// <summary>Answers that are pages.</summary>
public static class Pages
{
    /// <summary>
    /// The component as a page for whoever asked: <c>Pages.Render&lt;DraftPage&gt;(http, new { Draft, Problems }, 400)</c>.
    /// </summary>
    /// <param name="http">The request being answered.</param>
    /// <param name="parameters">The component's parameters as an anonymous object, by name.</param>
    /// <param name="status">The HTTP status; without one that of the first of the parameter "Problems", or 200.</param>
    public static IResult Render<TComponent>(HttpContext http, object? parameters = null, int? status = null)
        where TComponent : IComponent
    {
        var named = Named(parameters);
        var page = new RazorComponentResult<Root>(new { For = Reader.Of(http), Component = typeof(TComponent), Parameters = named })
        { StatusCode = status ?? StatusOf(named), PreventStreamingRendering = true };
        return WrittenPages.Keep(http, page);
    }

    private static int StatusOf(IDictionary<string, object?> parameters) =>
        parameters.TryGetValue("Problems", out var given) && given is IReadOnlyList<Problem> { Count: > 0 } problems
            ? ProblemAnswers.Status(problems[0])
            : StatusCodes.Status200OK;

    internal static IDictionary<string, object?> Named(object? parameters) => new RouteValueDictionary(parameters);
}
