using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Hosting.Security;

public sealed class SignOutEndpoint
{
    [Function(nameof(SignOutEndpoint))]
    public static async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "keluar")] HttpRequest request)
    {
        var form = await Forms.ReadAsync(request);
        if (!form.IsOk) return form.Problems.ToHttp(request.HttpContext);

        Sessions.SignOut(request.HttpContext);
        return Results.LocalRedirect("/");
    }
}
