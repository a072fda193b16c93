using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Review.Discussing;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Discussing;

/// <summary>The sheets of the panel without names, to who has handed in theirs, where the round shows them then.</summary>
internal sealed class OthersEndpoint(LinkVisits visits)
{
    public const string Path = "lembar-panel";

    [Function("OthersGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReviewPages.At + "/{link}/" + Path)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.AnswerAfter(request, ReviewPages.Only, link, visit => Task.FromResult(
            Shows(visit)
                ? Pages.Render<OthersPage>(request.HttpContext, new { Visit = visit })
                : Results.LocalRedirect(visit.Address)), cancel);

    internal static bool Shows(LinkVisit visit) =>
        Discussion.AfterOwn(visit.Dossier, visit.Person.Id, visit.Setting.Round.Panel).Count > 0;
}
