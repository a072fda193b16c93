using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Statistics;

/// <summary>How reliable the scores of a round are, criterion by criterion.</summary>
internal sealed class ReliabilityEndpoint(Administrators administrators, AllCases cases, IRounds rounds, RoundReliability reliability)
{
    [Function("ReliabilityPage")]
    public Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/keandalan")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async _ =>
        {
            var asked = request.Query["putaran"].ToString();
            var round = asked.Length > 0 ? await rounds.Find(asked, cancel) : await rounds.Latest(cancel);
            if (round is null)
                return new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);

            var (rows, unreadable) = await reliability.Of(round, cancel);
            return Pages.Render<ReliabilityPage>(
                request.HttpContext,
                new { Round = round, Rounds = await cases.Rounds(cancel), Rows = rows, Unreadable = unreadable });
        }, cancel);
}
