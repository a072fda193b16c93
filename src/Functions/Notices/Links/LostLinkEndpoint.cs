using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Notices.Links;

/// <summary>
/// Sends their present links to assessors, heads of a dinas and the ratifier who have lost the mail: only ever to the address that the
/// award knows, each at most once an hour. The answer is the same for every address.
/// </summary>
internal sealed partial class LostLinkEndpoint(
    LinkTokens tokens, CaseDesk desk, AllCases cases, IRounds rounds, IPeople people, ILogger<LostLinkEndpoint> log)
{
    private const string Route = "tautan-hilang";

    [Function("LostLinkGet")]
    public static IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request) =>
        Pages.Render<LostLinkPage>(request.HttpContext, new { });

    [Function("LostLinkPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        Forms.Answer(request, async typed =>
        {
            var email = EmailAddress.Read(typed["surel"]);
            if (!email.TryGet(out var address))
                return Pages.Render<LostLinkPage>(
                    request.HttpContext, new { email.Problems }, StatusCodes.Status400BadRequest);

            if (await rounds.Latest(cancel) is { } round)
            {
                var known = await people.Read(round.Id, cancel);
                foreach (var person in known.All.Where(contact => string.Equals(contact.Email, address, StringComparison.OrdinalIgnoreCase))
                    .Select(contact => contact.Id).Distinct())
                    await Send(orchestrations, person, known, cancel);
            }

            return Pages.Render<LostLinkPage>(request.HttpContext, new { Asked = address });
        });

    /// <summary>Of each kind the links of all cases that wait for this person, those due first; of a kind that leads on one.</summary>
    private async Task Send(DurableTaskClient orchestrations, string person, People known, CancellationToken cancel)
    {
        var sent = new HashSet<LinkPages>();
        var waiting = (await cases.Read(cancel))
            .Where(line => line.Panel.Contains(person) || line.Who.Contains(person))
            .OrderBy(line => line.Wait?.Due ?? DateTimeOffset.MaxValue);
        var (read, _) = await waiting.Take(NewLinkEndpoint.Most).Select(line => line.Number).Each(desk.Find, cancel);
        foreach (var dossier in read)
            foreach (var pages in tokens.Kinds.Where(pages => Letters.Present(dossier, pages.Purpose, person) is not null))
                if (!(sent.Contains(pages) && pages.LeadsOn(person, known))
                    && await SendAgain(orchestrations, dossier.Number, pages, person, cancel))
                    sent.Add(pages);
    }

    /// <summary>Whether there was a link to send; one that breaks keeps no other from being sent.</summary>
    private async Task<bool> SendAgain(
        DurableTaskClient orchestrations, ApplicationNumber number, LinkPages pages, string person, CancellationToken cancel)
    {
        try
        {
            return (await desk.Act(
                orchestrations, number, (dossier, setting) => pages.Kind.SendAgain(dossier, person, setting), cancel)).IsOk;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Broke(log, fault, number);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "A link of {Number} could not be sent again")]
    private static partial void Broke(ILogger log, Exception fault, ApplicationNumber number);
}
