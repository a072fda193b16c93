using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Hosting.Errors;

/// <summary>
/// Whatever no other endpoint answers, by whichever method. The host tries routes in the alphabetical order of the functions' names
/// (Azure/azure-functions-host issue 3153), so this one's name has to be the last.
/// </summary>
public sealed class UnknownPageEndpoint
{
    [BodyLimit(0)]
    [Function("ZUnknownPage")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) =>
        new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);
}
