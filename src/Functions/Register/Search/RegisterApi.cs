using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Register.Search;

/// <summary>The register as open data: JSON for anybody, from any site. Names of members never change; new ones may come.</summary>
internal sealed class RegisterApi(TableRegister table)
{
    [Function("RegisterApiList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/register")] HttpRequest request, CancellationToken cancel)
    {
        var register = await table.Read(cancel);
        return OpenData.Answer(request.HttpContext, register, () => OpenData.Json(RegisterFilter.Of(request.Query).Apply(register)));
    }

    [Function("RegisterApiOne")]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/register/{number}")] HttpRequest request,
        string number, CancellationToken cancel)
    {
        var reading = CertificateNumber.Read(number);
        if (!reading.IsOk) return reading.Problems.ToHttp(request.HttpContext);

        var register = await table.Read(cancel);
        return register.Find(reading.Value) is { } award
            ? OpenData.Answer(request.HttpContext, register, () => OpenData.Json(award))
            : new Problem("certificate.unknown", ProblemKind.NotFound, "nomor").ToHttp(request.HttpContext);
    }
}
