using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Queue;

namespace Ovop.Functions.Review.Declaring;

/// <summary>
/// The declaration for several cases of a queue on one page: each case is ticked by itself, and what is not ticked stays undeclared.
/// </summary>
internal sealed class QueueDeclarationEndpoint(LinkVisits visits, QueueSteps queues, CaseDesk desk)
{
    private const string Route = ReviewPages.At + "/{link}/pernyataan-antrean";

    [Function("QueueDeclarationGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, visit => Page(request, visit, [], cancel), cancel);

    [Function("QueueDeclarationPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, ReviewPages.Only, link, async (visit, typed) =>
        {
            var ticked = typed["bebas"].ToHashSet();
            if (ticked.Count == 0)
                return await Page(request, visit, [new("declaration.none", Field: "bebas")], cancel);

            var (problems, wording) = (new List<Problem>(), DeclarationEndpoint.Wording(request, clear: true));
            var open = await queues.Open(visit, declared: false, cancel);
            problems.AddRange(await Gone(visit.Person.Id, ticked.Except(open.Select(one => $"{one.Dossier.Number}")), cancel));
            foreach (var one in open.Where(one => ticked.Contains($"{one.Dossier.Number}")))
                problems.AddRange((await desk.Act(orchestrations, one.Dossier.Number, (dossier, setting) => Scoring.Declare(
                    dossier, one.Person.Id, one.Token.Serial, true, "", wording, setting), cancel)).Problems);
            return problems.Count == 0
                ? Results.LocalRedirect($"{visit.Address}/antrean")
                : await Page(request, visit, [.. problems.Distinct()], cancel);
        }, cancel);

    /// <summary>
    /// What was ticked and waits no more, or cannot be read, is said; what they have declared for, as when pressed twice, is done.
    /// </summary>
    private async Task<IEnumerable<Problem>> Gone(string person, IEnumerable<string?> ticked, CancellationToken cancel)
    {
        var numbers = ticked.Where(text => ApplicationNumber.TryParse(text, out _)).Select(text => ApplicationNumber.Parse(text!)).ToList();
        var (declared, _) = await numbers.Each(
            async (number, stop) => await desk.Find(number, stop) is { } dossier && dossier.Has(Declaration.KeyOf(person)) ? dossier : null,
            cancel);
        return numbers.Except(declared.Select(dossier => dossier.Number)).Order().Select(
            number => new Problem("declaration.gone", ProblemKind.Conflict, "bebas", $"{number}"));
    }

    private async Task<IResult> Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<QueueDeclarationPage>(request.HttpContext, new
        {
            Visit = visit,
            Cases = await queues.Open(visit, declared: false, cancel),
            Problems = problems,
        });
}
