using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Start;

/// <summary>Every question and every document, to be read and printed before the start.</summary>
internal sealed class QuestionsEndpoint(IRounds rounds)
{
    [Function(nameof(QuestionsEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "pertanyaan")] HttpRequest request, CancellationToken cancel) =>
        await rounds.Latest(cancel) is { } round
            ? await PublicCache.KeepPage(request.HttpContext, round.Hash)
                ?? Pages.Render<QuestionsPage>(request.HttpContext, new { Round = round })
            : Results.LocalRedirect("/");
}
