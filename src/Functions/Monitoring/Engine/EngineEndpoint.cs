using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Monitoring.Engine;

/// <summary>What the engine has noted of a case's orchestration: when it was woken, by what, and what it had done.</summary>
internal sealed class EngineEndpoint(StaffCases cases)
{
    [Function(nameof(EngineEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "administrasi/{number}/mesin")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, async (_, dossier, setting) =>
        {
            var id = dossier.Number.ToString();
            var history = await orchestrations.GetInstanceAsync(id, cancel) is null ? [] : await orchestrations.GetOrchestrationHistoryAsync(id, cancel);
            return Pages.Render<EnginePage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Steps = EngineStep.Of(history) });
        }, cancel);
}
