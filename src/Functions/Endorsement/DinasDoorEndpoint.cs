using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Offices;
using Ovop.Functions.Behalf;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;
using Ovop.Functions.Submission.Filed;

namespace Ovop.Functions.Endorsement;

/// <summary>
/// The door of a dinas: leads an officer to what they filed, and the head, who showed by signing in that the mailbox is theirs, to what
/// waits for them.
/// </summary>
internal sealed class DinasDoorEndpoint(OwnCases own, IRounds rounds, IPeople people, EndorsementQueue queue)
{
    public const string Path = "/dinas";

    [Function(nameof(DinasDoorEndpoint))]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dinas")] HttpRequest request, CancellationToken cancel) =>
        own.Answer(request, async session =>
        {
            var (http, known) = (request.HttpContext, await People(cancel));
            if (known?.Officers.Any(officer => officer.Contact.Email == session.Email) == true)
                return Results.LocalRedirect(FiledEndpoint.Path);
            if (known?.Endorsers.Select(head => head.Contact).FirstOrDefault(head => head.Email == session.Email) is not { } head)
                return Officers.NoOfficer.ToHttp(http);

            return await queue.Next(http, head.Id, [], cancel) is { } next
                ? Results.LocalRedirect($"{next}/antrean")
                : Pages.Render<EndorsementNonePage>(http, new { Person = head });
        });

    private async Task<People?> People(CancellationToken cancel) =>
        await rounds.Latest(cancel) is { } round ? await people.Read(round.Id, cancel) : null;
}
