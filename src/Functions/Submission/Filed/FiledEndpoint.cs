using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Functions.Award;
using Ovop.Functions.Behalf;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Submission.Filed;

/// <summary>All that an officer filed for producers: how far each is, whose turn it is, and who has not confirmed.</summary>
internal sealed class FiledEndpoint(Officers officers, ICases cases, CaseDesk desk)
{
    public const string Path = "/pengusulan/daftar";

    [Function(nameof(FiledEndpoint))]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "pengusulan/daftar")] HttpRequest request,
        CancellationToken cancel) =>
        officers.Answer(request, async (session, officer) =>
        {
            var (filed, unreadable) = await (await cases.OwnedBy(session.Email, cancel)).Each(
                async (number, stop) => await cases.Find(number, stop) is { } dossier && !DraftTerm.WasDeleted(dossier)
                    ? FiledCase.Of(dossier, await desk.SettingOf(dossier.Case, stop), officer.Contact.Id)
                    : null,
                cancel);
            FiledGroup? chosen = Enum.TryParse<FiledGroup>(request.Query["tahap"], out var group) && Enum.IsDefined(group) ? group : null;
            return Pages.Render<FiledPage>(
                request.HttpContext,
                new { All = filed, Unreadable = unreadable, Group = chosen, Words = request.Query["cari"].ToString() });
        }, cancel);
}
