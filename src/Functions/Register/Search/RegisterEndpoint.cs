using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Register.Search;

/// <summary>The public register as pages.</summary>
internal sealed class RegisterEndpoint(TableRegister table)
{
    private const int PageSize = 20;

    [Function(nameof(RegisterEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "register")] HttpRequest request, CancellationToken cancel)
    {
        var filter = RegisterFilter.Of(request.Query);
        var register = await table.Read(cancel);
        if (await PublicCache.KeepPage(request.HttpContext, register.Mark) is { } unchanged)
            return unchanged;

        var found = filter.Apply(register);
        var last = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var current = int.TryParse(request.Query["halaman"], out var page) ? Math.Clamp(page, 1, last) : 1;
        var shown = found.Skip((current - 1) * PageSize).Take(PageSize).ToList();

        return Pages.Render<RegisterPage>(request.HttpContext,
            new { Filter = filter, Awards = shown, Total = found.Count, Current = current, Last = last, Register = register });
    }
}
