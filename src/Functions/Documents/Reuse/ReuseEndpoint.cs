using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Documents;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents.Reuse;

/// <summary>Takes one file of the application before, or all that are offered, into the draft.</summary>
internal sealed class ReuseEndpoint(OwnCases own, PastFiles files)
{
    [Function(nameof(ReuseEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/pakai-lagi")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (draft, setting, typed) =>
        {
            var (wanted, (past, offered)) = (typed["berkas"].ToString(), await files.Of(draft, setting, cancel));
            var chosen = offered.Where(file => wanted is "semua" || file.Key == wanted)
                .Select(file => (DocumentRules.Find(draft, setting.Round, file.Code)!, file));
            return await files.Use(orchestrations, draft, past!, chosen, cancel) is { } problem
                ? problem.ToHttp(request.HttpContext)
                : Results.LocalRedirect(draft.Number.Documents);
        }, cancel);
}
