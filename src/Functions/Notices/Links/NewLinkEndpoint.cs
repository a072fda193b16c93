using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Notices.Links;

/// <summary>Sends the present link to its owner again, for whoever comes by an older one.</summary>
internal sealed class NewLinkEndpoint(LinkVisits visits, CaseDesk desk, IPost post)
{
    [Function("NewLinkPost")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tautan/{kind}")] HttpRequest request, string kind, CancellationToken cancel)
    {
        var form = await Forms.ReadAsync(request);
        if (!form.IsOk)
            return form.Problems.ToHttp(request.HttpContext);

        if (LinkTokens.PurposeOf(kind) is not { } purpose)
            return LinkTokens.Unknown.ToHttp(request.HttpContext);

        var opened = await visits.Open(purpose, form.Value[MailedSecret.Parameter].ToString(), cancel);
        if (!opened.TryGet(out var visit))
            return opened.Problems.ToHttp(request.HttpContext);

        var decision = await desk.Decide(visit.Dossier.Number, (dossier, setting) => PersonalLinks.SendAgain(dossier, purpose, visit.Person.Id, setting.Now), cancel);
        if (!decision.TryGet(out var decided))
            return Results.LocalRedirect(visit.Address);

        await post.Deliver(decided.Dossier, cancel);
        return Pages.Render<NewLinkPage>(request.HttpContext, new { Visit = visit });
    }
}
