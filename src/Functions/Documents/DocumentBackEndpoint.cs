using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Documents;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents;

/// <summary>Takes one file out of a draft: a wrong picture counts no more.</summary>
internal sealed class DocumentBackEndpoint(OwnCases own, CaseDesk desk)
{
    [Function(nameof(DocumentBackEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/keluarkan/{code}/{turn}")] HttpRequest request,
        string number, string code, string turn, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, setting, _) =>
        {
            var which = int.TryParse(turn, out var parsed) ? parsed : 0;
            var taken = await desk.Act(orchestrations, dossier.Number, (now, then) =>
                TakingBack.Take(now, code, which, then with { Applicant = setting.Applicant }), cancel);
            return taken.IsOk ? Results.LocalRedirect(dossier.Number.Document(code)) : taken.Problems[0].ToHttp(request.HttpContext);
        }, cancel);
}
