using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Archive;

/// <summary>A round as one file to keep. It is posted for, since it is written down who took it and whose cases they saw.</summary>
internal sealed class ArchiveEndpoint(Administrators administrators, AllCases cases, RoundArchive archive, ReadLog reads, StaffLog log)
{
    private const string Route = "kantor/arsip";

    [Function("ArchiveGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, _ => Page(request.HttpContext, [], cancel), cancel);

    [Function("ArchivePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Read, Gravity.Grave, async (staff, typed) =>
        {
            var (http, round, who) = (request.HttpContext, typed["putaran"].ToString(), staff.Contact.Id);
            if (!(await cases.Rounds(cancel)).Contains(round)) return await Page(http, [new("archive.round", Field: "putaran")], cancel);

            await log.Add(who, "round.archived", "", cancel, ("round", round));
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Stream(
                to => archive.Write(round, to, number => reads.Add(who, number, "archive", cancel), cancel),
                "application/zip", archive.NameOf(round));
        }, cancel);

    private async Task<IResult> Page(HttpContext http, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var rounds = await cases.Rounds(cancel);
        return Pages.Render<ArchivePage>(
            http, new { Rounds = rounds, Name = rounds is [var latest, ..] ? archive.NameOf(latest) : "", Problems = problems });
    }
}
