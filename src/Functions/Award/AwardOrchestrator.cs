using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;

namespace Ovop.Functions.Award;

/// <summary>
/// The award procedure in time: waits for what the case waits for, and takes it on. What is done in each stage says
/// <see cref="Procedure"/>. The instance id is the application number.
/// </summary>
public static class AwardOrchestrator
{
    [Function(nameof(AwardOrchestrator))]
    public static async Task<CaseState> Run([OrchestrationTrigger] TaskOrchestrationContext context, Checkpoint checkpoint)
    {
        var waiting = new AwaitedEvents(context);
        while (!checkpoint.State.IsEnd())
        {
            await waiting.For(checkpoint);
            checkpoint = await waiting.Advance(checkpoint);
        }

        return checkpoint.State;
    }
}
