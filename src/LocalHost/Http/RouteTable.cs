using LocalHost.Triggers;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.WebJobs.Extensions.Http;

namespace LocalHost.Http;

/// <summary>
/// Which function answers an address, by the Functions host's own router: functions are tried in the order of their names,
/// and a literal segment has no precedence over a parameter.
/// </summary>
public sealed class RouteTable : IWebJobsRouteHandler
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
    private readonly Func<string, HttpContext, Task> _answer;
    private readonly WebJobsRouter _router;

    /// <param name="functions">All functions of the app, of which those with an http trigger are taken.</param>
    /// <param name="prefix">What host.json puts before every route; may be empty.</param>
    /// <param name="answer">Runs the function of a name; only <see cref="Router"/> needs it.</param>
    public RouteTable(IEnumerable<FunctionDefinition> functions, string prefix, Func<string, HttpContext, Task>? answer = null)
    {
        _answer = answer ?? ((_, _) => Task.CompletedTask);
        _router = new WebJobsRouter(_services.GetRequiredService<IInlineConstraintResolver>());
        var builder = _router.CreateBuilder(this, prefix);
        var kept = new List<FunctionDefinition>();
        var refused = new List<RefusedRoute>();
        foreach (var function in functions.Where(f => f.IsHttp).OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (ReasonAgainst(function, kept) is { } reason)
            {
                refused.Add(new(function.Name, function.Route, reason));
                continue;
            }
            kept.Add(function);
            var constraints = new RouteValueDictionary();
            if (function.Methods.Count > 0)
            {
                constraints["httpMethod"] = new HttpMethodRouteConstraint([.. function.Methods]);
            }
            builder.MapFunctionRoute(function.Name, function.Route, constraints, function.Name);
        }
        _router.AddFunctionRoutes(builder.Build(), null);
        Refused = refused;
    }

    /// <summary>The functions that the Functions host would leave out, and why, in its words.</summary>
    public IReadOnlyList<RefusedRoute> Refused { get; }

    public IRouter Router => _router;

    /// <summary>The name of the function that answers; null when none does. Nothing is run.</summary>
    /// <param name="method">Such as <c>GET</c>.</param>
    /// <param name="path">A decoded path such as <c>/register/7</c>, without a query.</param>
    public async Task<string?> AnswererAsync(string method, string path)
    {
        var http = new DefaultHttpContext { RequestServices = _services, Request = { Method = method, Path = path } };
        var context = new RouteContext(http);
        await _router.RouteAsync(context);
        return context.Handler is null ? null : (string?)context.RouteData.DataTokens[HttpExtensionConstants.FunctionNameRouteTokenKey];
    }

    /// <exception cref="StartRefusedException">Some are refused: the Functions host would start without them, this one does not.</exception>
    public void RefuseToLoseAny()
    {
        if (Refused.Count > 0)
        {
            throw new StartRefusedException(string.Join(Environment.NewLine, Refused));
        }
    }

    Task IWebJobsRouteHandler.InvokeAsync(HttpContext context, string functionName) => _answer(functionName, context);

    private static string? ReasonAgainst(FunctionDefinition function, List<FunctionDefinition> before) =>
        Reserved.Any(r => function.Route.Trim('/').StartsWith(r, StringComparison.OrdinalIgnoreCase))
            ? "The specified route conflicts with one or more built in routes."
        : before.FirstOrDefault(b => Collide(b, function)) is { } other
            ? $"The route specified conflicts with the route defined by function '{other.Name}'."
        : function.Route.StartsWith('/')
            ? "A route that begins with / breaks every http function of the worker; for the root choose \"{ignored:maxlength(0)?}\"."
        : null;

    private static bool Collide(FunctionDefinition one, FunctionDefinition other) =>
        string.Equals(one.Route.Trim('/'), other.Route.Trim('/'), StringComparison.OrdinalIgnoreCase)
        && (one.Methods.Count == 0 || other.Methods.Count == 0 || one.Methods.Intersect(other.Methods).Any());
}

/// <summary>A function that is left out because of its route.</summary>
public sealed record RefusedRoute(string Function, string Route, string Reason)
{
    /// <summary>As the Functions host logs it, and the route.</summary>
    public override string ToString() => $"The '{Function}' function is in error: {Reason} (route {Route})";
}
