using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>The draft's stars and gates beside those that last year's cases got.</summary>
internal sealed class TrialEndpoint(Administrators administrators, RoundDrafts drafts, IRounds rounds, PastCases cases)
{
    [Function("RoundTrial")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/putaran/draf/coba")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, async _ =>
        {
            var http = request.HttpContext;
            if (await drafts.Read(cancel) is not var (draft, _) || await rounds.Latest(cancel) is not { } latest)
                return new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);

            var view = new DraftView(draft, ReaderLanguage.Of(http));
            var reading = draft.Reading;
            return Pages.Render<TrialPage>(http, new
            {
                View = view,
                Faults = DraftParts.Faults(view, reading.Problems),
                Trial = reading.TryGet(out var round) ? await cases.Try(round, latest.Id, cancel) : null,
            });
        }, cancel);
}
