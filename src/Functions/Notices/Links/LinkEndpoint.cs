using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Notices.Links;

/// <summary>Where a mailed link leads first: the browser keeps its token, and goes on to the page without it. Nothing is changed.</summary>
internal sealed class LinkEndpoint(LinkTokens tokens)
{
    [Function("LinkGet")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "tautan/{kind}")] HttpRequest request, string kind)
    {
        var token = request.Query[MailedSecret.Parameter].ToString();
        if (tokens.Find(kind) is not { } pages || !tokens.Read(pages, token).TryGet(out var link))
            return LinkVisits.End(request.HttpContext, null, LinkTokens.Unknown);

        MailedSecret.Keep(request.HttpContext, link.Address, token);
        return Results.LocalRedirect(
            pages.Queue is { } queue && request.Query[LinkTokens.Further] == queue ? $"{link.Address}/{queue}" : link.Address);
    }
}
