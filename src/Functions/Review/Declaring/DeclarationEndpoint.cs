using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Review;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Queue;

namespace Ovop.Functions.Review.Declaring;

/// <summary>The declaration on conflicts of interest; the sentence is kept as it was read.</summary>
internal sealed class DeclarationEndpoint(LinkVisits visits, CaseDesk desk)
{
    [Function("DeclarationPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ReviewPages.At + "/{link}/pernyataan")] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerFormAfter(request, ReviewPages.Only, link, async (visit, typed) =>
        {
            var clear = YesNo.Of(typed["pernyataan"]);
            var decision = await desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) => Scoring.Declare(
                dossier, visit.Person.Id, visit.Token.Serial, clear, typed["alasan"].ToString(), Wording(request, clear), setting), cancel);
            return LinkVisits.Decided(request, visit, decision,
                problems => AssessorView.HasDeclared(visit) ? StandDown(request, visit, problems) : Page(request, visit, problems));
        }, cancel);

    /// <summary>Who declared to be free of conflicts and has learnt of one since can still say so here.</summary>
    [Function("DeclarationGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReviewPages.At + "/{link}/pernyataan")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.AnswerAfter(request, ReviewPages.Only, link, visit => Task.FromResult(
            MayStandDown(visit) ? StandDown(request, visit, []) : Results.LocalRedirect(visit.Address)), cancel);

    internal static bool MayStandDown(LinkVisit visit) =>
        AssessorView.HasDeclared(visit)
            && Scoring.PanelMustStillScore(visit.Dossier, visit.Person.Id, visit.Token.Serial, visit.Setting) is null;

    private static IResult StandDown(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) => Pages.Render<StandDownPage>(
        request.HttpContext, new { Visit = visit, Problems = problems });

    internal static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) => Pages.Render<DeclarationPage>(
        request.HttpContext, new { Visit = visit, Problems = problems, Sent = SheetSent.Of(request) });

    internal static string Wording(HttpRequest request, bool? clear) =>
        Texts.Of<DeclarationPage>(ReaderLanguage.Of(request.HttpContext))[clear == true ? "declaration.yes" : "declaration.no"];
}
