using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;

namespace LocalHost.Sample;

public static class DurableFunctions
{
    private static readonly TaskOptions Retried = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(1)));

    /// <summary>Starts the orchestration and answers with its management addresses.</summary>
    [Function("StartGreeting")]
    public static async Task<IActionResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greetings/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Greeting", id, new StartOrchestrationOptions(id));
        return new OkObjectResult(client.CreateHttpManagementPayload(id));
    }

    [Function("SignalGreeting")]
    public static async Task<IActionResult> Signal([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greetings/{id}/{word:alpha}")] HttpRequest request, string id, string word, [DurableClient] DurableTaskClient client)
    {
        await client.RaiseEventAsync(id, "word", word);
        return new AcceptedResult();
    }

    [Function("ShowGreeting")]
    public static async Task<IActionResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greetings/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client) =>
        await client.GetInstanceAsync(id, getInputsAndOutputs: true) is { } instance
            ? new OkObjectResult($"{instance.RuntimeStatus} {instance.SerializedOutput ?? instance.SerializedCustomStatus}")
            : new NotFoundResult();

    [Function("ShowCount")]
    public static async Task<IActionResult> Count([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "counts/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client) =>
        await client.Entities.GetEntityAsync<int>(new EntityInstanceId("counter", id)) is { } count ? new OkObjectResult(count.State) : new NotFoundResult();

    /// <summary>An activity, an entity, a timer and an external event, in that order.</summary>
    [Function("Greeting")]
    public static async Task<string> Greeting([OrchestrationTrigger] TaskOrchestrationContext context, string name)
    {
        var greeting = await context.CallActivityAsync<string>("Greet", name, Retried);
        await context.Entities.CallEntityAsync(new EntityInstanceId("counter", name), "add");
        await context.CreateTimer(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        context.SetCustomStatus("listening");
        return $"{greeting}, {await context.WaitForExternalEvent<string>("word")}";
    }

    [Function("Greet")]
    public static string Greet([ActivityTrigger] string name) => $"2026-01-01 {name}";

    [Function("counter")]
    public static Task Counter([EntityTrigger] TaskEntityDispatcher dispatcher) => dispatcher.DispatchAsync(operation =>
    {
        operation.State.SetState(operation.State.GetState(0) + 1);
        return default;
    });
}
