using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Notices.Links;

/// <summary>Sends present links to their owner again, for whoever comes by an older one: that of the same case, or those of all others that wait for the owner.</summary>
internal sealed class NewLinkEndpoint(LinkVisits visits, CaseDesk desk, AllCases cases, IPost post)
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

        if (form.Value["lainnya"] == "ya")
            return await Others(request, visit, cancel);

        var decision = await desk.Decide(visit.Dossier.Number, (dossier, setting) => PersonalLinks.SendAgain(dossier, purpose, visit.Person.Id, setting), cancel);
        if (!decision.TryGet(out var decided))
            return Results.LocalRedirect(visit.Address);

        await post.Deliver(decided.Dossier, cancel);
        return Pages.Render<NewLinkPage>(request.HttpContext, new { Visit = visit });
    }

    /// <summary>Whether there are any, only the owner's mailbox tells.</summary>
    private async Task<IResult> Others(HttpRequest request, LinkVisit visit, CancellationToken cancel)
    {
        var (own, person) = (visit.Dossier.Number, visit.Person.Id);
        foreach (var line in (await cases.Read(cancel)).Where(line => line.Number != own && (line.Panel.Contains(person) || line.Wait?.Who.Contains(person) == true)))
            if ((await desk.Decide(line.Number, (dossier, setting) => PersonalLinks.SendAgain(dossier, visit.Token.Purpose, person, setting), cancel)).TryGet(out var decided))
                await post.Deliver(decided.Dossier, cancel);

        return Pages.Render<NewLinkPage>(request.HttpContext, new { Visit = visit, Others = true });
    }
}
