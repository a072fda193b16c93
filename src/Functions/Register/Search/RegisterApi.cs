using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Register.Search;

/// <summary>The register as open data: JSON for anybody, from any site. Names of members never change; new ones may come.</summary>
internal sealed class RegisterApi(TableRegister register, TimeProvider clock)
{
    [Function("RegisterApiList")]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/register")] HttpRequest request, CancellationToken cancel) =>
        OpenData.Answer(request.HttpContext, RegisterFilter.Of(request.Query).Apply((await register.All(cancel)).Select(Today)));

    [Function("RegisterApiOne")]
    public async Task<IResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/register/{number}")] HttpRequest request, string number, CancellationToken cancel)
    {
        var reading = CertificateNumber.Read(number);
        if (!reading.IsOk) return reading.Problems.ToHttp(request.HttpContext);

        return await register.Find(reading.Value, cancel) is { } award
            ? OpenData.Answer(request.HttpContext, Today(award))
            : new Problem("certificate.unknown", ProblemKind.NotFound, "nomor").ToHttp(request.HttpContext);
    }

    private PublicAward Today(PublicAward award) => award.On(WorkingCalendar.DateOf(clock.GetUtcNow()));
}
