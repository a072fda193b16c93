using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Errors;

/// <summary>Whatever no other endpoint answers.</summary>
public sealed class UnknownPageEndpoint
{
    [Function(nameof(UnknownPageEndpoint))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request) =>
        new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);
}
