using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
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

    private static readonly Problem Unreadable = new("endorsement.unreadable", ProblemKind.Conflict, "pilih");

    [Function("EndorsementQueueGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string link,
        CancellationToken cancel) =>
        visits.Answer(request, EndorsementPages.Only, link, visit => Page(request, visit, [], cancel), cancel);

    [Function("EndorsementQueueOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{number}")] HttpRequest request, string link,
        string number, CancellationToken cancel) =>
        visits.Answer(request, EndorsementPages.Only, link, visit => queue.Open(request, visit, number, cancel), cancel);

    [Function("EndorsementQueuePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, EndorsementPages.Only, link, async (visit, typed) =>
        {
            var chosen = Chosen(typed["pilih"]);
            if (chosen.Count == 0)
                return await Page(request, visit, [new("endorsement.choose", Field: "pilih")], cancel);

            var (tried, unreadable) = await chosen.Each(async (number, stop) => new Tried(
                number, await Propose(orchestrations, number, visit.Person.Id, typed["surat"].ToString(), stop)), cancel);
            var done = tried.Where(one => one.Problems.Count == 0).Select(one => one.Number).ToList();
            List<Problem> problems =
            [
                .. from one in tried.Concat(unreadable.Select(unread => new Tried(unread.Number, [Unreadable])))
                   from problem in one.Problems
                   select Named(problem, one.Number, ReaderLanguage.Of(request.HttpContext)),
            ];
            return done.Count == 0 ? await Page(request, visit, [.. problems.Distinct()], cancel)
                : problems.Count > 0 ? await Receipt(request, visit, done, [.. problems.Distinct()], cancel)
                : Results.LocalRedirect($"{visit.Address}/hasil?nomor={NumberList.Write(done)}");
        }, cancel);

    /// <summary>What was proposed at once, also by a link that decided with it.</summary>
    [Function("EndorsementReceiptGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = EndorsementPages.At + "/{link}/hasil")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.AnswerAfter(request, EndorsementPages.Only, link, visit => Receipt(
            request, visit, NumberList.Read(request.Query["nomor"].ToString()), [], cancel), cancel);

    /// <summary>
    /// A change of what is endorsed (<c>endorsement.amendment</c>) is seen before it is confirmed; <c>endorsement.gone</c> where nothing
    /// waits for this person any more. Pressed twice it is done once.
    /// </summary>
    private async Task<IReadOnlyList<Problem>> Propose(
        DurableTaskClient orchestrations, ApplicationNumber number, string person, string letter, CancellationToken cancel) =>
        await queue.Link(person, number, cancel) is not { } own
            ? await queue.Decided(person, number, letter, cancel) is null ? [new("endorsement.gone", ProblemKind.Conflict, "pilih")] : []
            : (await desk.Act(
                orchestrations, number, (dossier, setting) => Revisions.Offered(dossier) is not null
                    ? new Problem("endorsement.amendment", ProblemKind.Conflict, "pilih")
                    : Confirming.Record(dossier, person, own.Serial, confirmed: true, "", letter, setting), cancel)).Problems;

    /// <summary>A link that has decided shows what it decided with, under the same letter, and nothing else.</summary>
    private async Task<IResult> Receipt(
        HttpRequest request, LinkVisit visit, IReadOnlyCollection<ApplicationNumber> numbers, IReadOnlyList<Problem> problems,
        CancellationToken cancel)
    {
        var letter = visit.Dead is null ? null : EndorsementStage.Decision(visit.Dossier)?.LetterNumber ?? "";
        var (proposed, unreadable) = await numbers.Each(
            (number, stop) => queue.Decided(visit.Person.Id, number, letter, stop), cancel);
        return Pages.Render<EndorsementReceiptPage>(request.HttpContext, new
        {
            visit.Person,
            visit.Zone,
            Proposed = proposed,
            Unreadable = unreadable,
            Problems = problems,
            Next = await queue.Next(request.HttpContext, visit.Person.Id, numbers, cancel) is { } next ? $"{next}/antrean" : null,
        });
    }

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
        });

    private static HashSet<ApplicationNumber> Chosen(IEnumerable<string?> typed) =>
    [
        .. typed.Select(one => ApplicationNumber.TryParse(one, out var number) ? number : (ApplicationNumber?)null)
            .OfType<ApplicationNumber>(),
    ];

    /// <summary>A case that was to be proposed, and what is in the way.</summary>
    private sealed record Tried(ApplicationNumber Number, IReadOnlyList<Problem> Problems);
}
