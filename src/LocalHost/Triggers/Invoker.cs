using System.Diagnostics;
using LocalHost.Http;
using LocalHost.Worker;
using LocalHost.Worker.Wire;
using Microsoft.Azure.WebJobs;

namespace LocalHost.Triggers;

/// <summary>Carries one call of the engine to the worker, and what comes of it back.</summary>
public sealed class Invoker(AppWorker worker, RequestForwarder forwarder, IEnumerable<FunctionDefinition> functions)
{
    private readonly Dictionary<string, FunctionDefinition> _functions = functions.ToDictionary(f => f.Name);

    public async Task<object?> InvokeAsync(string name, object[] arguments)
    {
        var cancel = (CancellationToken)arguments[^1];
        var request = Request(_functions[name], arguments);
        var session = await worker.SessionAsync(cancel);
        var answer = arguments[0] is HttpContext http
            ? await forwarder.InvokeAsync(session, request, http, cancel)
            : await session.InvokeAsync(request, cancel);
        return answer.Result.Status == StatusResult.Types.Status.Success
            ? WireValues.FromWire(answer.ReturnValue)
            : throw new FunctionFailedException($"Result: {answer.Result.Status}\nException: {answer.Result.Exception?.Message}\nStack: {answer.Result.Exception?.StackTrace}");
    }

    private static InvocationRequest Request(FunctionDefinition function, object[] arguments)
    {
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = function.Id,
            TraceContext = new() { TraceParent = Activity.Current?.Id ?? "", TraceState = Activity.Current?.TraceStateString ?? "" },
        };
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            request.InputData.Add(new ParameterBinding { Name = function.Parameters[i], Data = WireValues.ToWire(arguments[i]) });
        }
        foreach (var (key, value) in Metadata(arguments))
        {
            if (value is not null && key != "$return" && !function.Parameters.Contains(key))
            {
                request.TriggerMetadata[key] = WireValues.ToWire(value);
            }
        }
        return request;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Metadata(object[] arguments) =>
        arguments[0] is HttpContext http ? http.Request.RouteValues.Select(v => KeyValuePair.Create(v.Key, (object?)v.Value?.ToString()))
        : arguments.OfType<Binder>().FirstOrDefault()?.BindingData.Select(d => KeyValuePair.Create(d.Key, (object?)d.Value)) ?? [];
}
