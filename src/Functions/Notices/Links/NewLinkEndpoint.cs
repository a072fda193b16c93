using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Notices.Links;

/// <summary>
/// Sends present links to their owner again, for whoever comes by an older one: that of the same case, or those of all others
/// that wait for the owner; where one leads on to all, that alone.
/// </summary>
internal sealed partial class NewLinkEndpoint(
    LinkTokens tokens, LinkVisits visits, CaseDesk desk, AllCases cases, ILogger<NewLinkEndpoint> log)
{
    /// <summary>The most other cases of which one request sends links.</summary>
    public const int Most = 100;

    [Function("NewLinkPost")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tautan/{kind}")] HttpRequest request,
        string kind, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var form = await Forms.ReadAsync(request);
        if (!form.IsOk)
            return form.Problems.ToHttp(request.HttpContext);

        if (tokens.Find(kind) is not { } pages)
            return LinkTokens.Unknown.ToHttp(request.HttpContext);

        var opened = await visits.Open(pages, form.Value[MailedSecret.Parameter].ToString(), cancel);
        if (!opened.TryGet(out var visit))
            return opened.Problems.ToHttp(request.HttpContext);

        if (form.Value["lainnya"] == "ya")
            return await Others(request, orchestrations, visit, cancel);

        return await SendAgain(orchestrations, visit, visit.Dossier.Number, cancel)
            ? Pages.Render<NewLinkPage>(request.HttpContext, new { Visit = visit })
            : Results.LocalRedirect(visit.Address);
    }

    /// <summary>Those that are due first, first. Whether there are any, only the owner's mailbox tells.</summary>
    private async Task<IResult> Others(
        HttpRequest request, DurableTaskClient orchestrations, LinkVisit visit, CancellationToken cancel)
    {
        var (own, person) = (visit.Dossier.Number, visit.Person.Id);
        var others = (await cases.Read(cancel))
            .Where(line => line.Number != own && (line.Panel.Contains(person) || line.Who.Contains(person)))
            .OrderBy(line => line.Wait?.Due ?? DateTimeOffset.MaxValue);
        foreach (var number in others.Take(Most).Select(line => line.Number))
            try
            {
                if (await SendAgain(orchestrations, visit, number, cancel)
                    && visit.Token.Pages.LeadsOn(person, visit.Setting.People))
                    break;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Broke(log, fault, number);
            }

        return Pages.Render<NewLinkPage>(request.HttpContext, new { Visit = visit, Others = true });
    }

    /// <summary>Whether there was a link to send.</summary>
    private async Task<bool> SendAgain(
        DurableTaskClient orchestrations, LinkVisit visit, ApplicationNumber number, CancellationToken cancel) =>
        (await desk.Act(
            orchestrations, number, (dossier, setting) => visit.Token.Pages.Kind.SendAgain(dossier, visit.Person.Id, setting),
            cancel)).IsOk;

    [LoggerMessage(LogLevel.Error, "A link of {Number} could not be sent again")]
    private static partial void Broke(ILogger log, Exception fault, ApplicationNumber number);
}
