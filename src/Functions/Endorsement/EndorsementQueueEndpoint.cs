using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Primitives;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Endorsement;

/// <summary>
/// All that waits for the holder of a link, several of which are proposed at once with one letter. A link that decides nothing any
/// more opens none of them.
/// </summary>
internal sealed class EndorsementQueueEndpoint(LinkVisits visits, EndorsementQueue queue, CaseDesk desk)
{
    private const string Route = EndorsementPages.At + "/{link}/antrean";

    [Function("EndorsementQueueGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string link,
        CancellationToken cancel) =>
        visits.Answer(request, EndorsementPages.Only, link, visit => Page(request, visit, [], cancel), cancel);

    [Function("EndorsementQueueOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{number}")] HttpRequest request, string link,
        string number, CancellationToken cancel) =>
        visits.Answer(request, EndorsementPages.Only, link, async visit => Results.LocalRedirect(
            (ApplicationNumber.TryParse(number, out var known)
                ? await queue.To(request.HttpContext, visit.Person.Id, known, cancel)
                : null) ?? $"{visit.Address}/antrean"), cancel);

    [Function("EndorsementQueuePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, EndorsementPages.Only, link, async (visit, typed) =>
        {
            var (person, chosen) = (visit.Person.Id, Chosen(typed["pilih"]));
            if (chosen.Count == 0)
                return await Page(request, visit, [new("endorsement.choose", Field: "pilih")], cancel);

            var problems = new List<Problem>();
            foreach (var number in chosen)
                problems.AddRange((await Propose(orchestrations, number, person, typed["surat"].ToString(), cancel))
                    .Select(problem => Named(problem, number, ReaderLanguage.Of(request.HttpContext))));
            return problems.Count > 0 ? await Page(request, visit, [.. problems.Distinct()], cancel)
                : await queue.Next(request.HttpContext, person, chosen, cancel) is { } address
                    ? Results.LocalRedirect($"{address}/antrean?selesai={chosen.Count}")
                : Results.LocalRedirect(visit.Address);
        }, cancel);

    /// <summary>A change of what is endorsed (<c>endorsement.amendment</c>) is seen before it is confirmed.</summary>
    private async Task<IReadOnlyList<Problem>> Propose(
        DurableTaskClient orchestrations, ApplicationNumber number, string person, string letter, CancellationToken cancel) =>
        await queue.Link(person, number, cancel) is not { } own ? [] : (await desk.Act(
            orchestrations, number, (dossier, setting) => Revisions.Offered(dossier) is not null
                ? new Problem("endorsement.amendment", ProblemKind.Conflict, "pilih")
                : Confirming.Record(dossier, person, own.Serial, confirmed: true, "", letter, setting), cancel)).Problems;

    /// <summary>What concerns one of several says which.</summary>
    private static Problem Named(Problem problem, ApplicationNumber number, Language language) => problem.Field == "surat"
        ? problem
        : new("endorsement.case", Field: "pilih", Args: [$"{number}", ProblemWords.Of(problem, language)]);

    private async Task<IResult> Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<EndorsementQueuePage>(request.HttpContext, new
        {
            Visit = visit,
            Lines = await queue.Of(visit.Person.Id, cancel),
            Problems = problems,
            Done = int.TryParse(request.Query["selesai"], out var done) ? done : 0,
        });

    private static HashSet<ApplicationNumber> Chosen(StringValues typed) =>
    [
        .. typed.Select(one => ApplicationNumber.TryParse(one, out var number) ? number : (ApplicationNumber?)null)
            .OfType<ApplicationNumber>(),
    ];
}
