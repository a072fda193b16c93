using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Ratification.Sittings;

/// <summary>
/// The proposals that wait for the holder of a ratifier's link, decided together in a plenary; sending back is done singly.
/// </summary>
internal sealed class SittingEndpoint(LinkVisits visits, SittingActs sittings)
{
    private const string Route = RatificationPages.At + "/{link}/sidang";

    [Function("SittingGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string link,
        CancellationToken cancel) =>
        visits.Answer(request, RatificationPages.Only, link, visit => Page(request, visit, [], [], cancel), cancel);

    [Function("SittingPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerFormAfter(request, RatificationPages.Only, link, async (visit, typed) =>
        {
            var sitting = new Sitting(typed["berita_acara"].ToString().Trim(), Whole(typed["hadir"]), Whole(typed["anggota"]));
            var numbers = typed["pilih"].OfType<string>().Where(number => ApplicationNumber.TryParse(number, out _))
                .Select(ApplicationNumber.Parse).ToList();
            List<Problem> problems =
            [
                .. numbers.Count == 0 ? (Problem[])[new("sitting.choose", Field: "pilih")] : [],
                .. sitting.Problems(),
                .. Reasons.Missing(typed["alasan"].ToString()) is { } why ? (Problem[])[why] : [],
            ];
            return visit.Dead is not null ? Repeated(request, visit, await sittings.Repeat(numbers, sitting, cancel), sitting)
                : problems.Count > 0
                ? await Page(request, visit, problems, [], cancel)
                : await Page(
                    request, visit, [], await sittings.Ratify(orchestrations, visit, numbers, sitting, typed["alasan"].ToString(), cancel),
                    cancel);
        }, cancel);

    [Function("SittingOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{number}")] HttpRequest request, string link,
        string number, CancellationToken cancel) =>
        visits.Answer(request, RatificationPages.Only, link, async visit => Results.LocalRedirect(
            ApplicationNumber.TryParse(number, out var known)
                ? await sittings.To(request.HttpContext, visit, known, cancel)
                : $"{visit.Address}/sidang"), cancel);

    /// <summary>
    /// Whoever pressed twice, the first time with the case of this very link among those decided, sees what was decided then and
    /// nothing else.
    /// </summary>
    private static IResult Repeated(HttpRequest request, LinkVisit visit, IReadOnlyList<Ratified> done, Sitting sitting) =>
        RatificationStage.Decision(visit.Dossier)?.Sitting == sitting
            ? Pages.Render<SittingPage>(
                request.HttpContext,
                new { Visit = visit, Agenda = Array.Empty<AgendaItem>(), Problems = Array.Empty<Problem>(), Done = done })
            : Results.LocalRedirect(visit.Address);

    private async Task<IResult> Page(
        HttpRequest request, LinkVisit visit, List<Problem> problems, IReadOnlyList<Ratified> done, CancellationToken cancel) =>
        Pages.Render<SittingPage>(
            request.HttpContext,
            new { Visit = visit, Agenda = await sittings.Agenda(visit, cancel), Problems = problems, Done = done });

    private static int Whole(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : 0;
}
