using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Opening;

/// <summary>Opens an orchestration by its id, or by how that begins.</summary>
internal sealed class InstanceOpeningEndpoint(Administrators administrators)
{
    [Function(nameof(InstanceOpeningEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/mesin/buka")] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, _ => InstanceOpening.Answer(
            request, new(orchestrations.Name, true), orchestrations, cancel), cancel);
}
