using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>
/// The round that is being written and that nobody else sees: begun as a copy or from a file, looked at, taken away, dropped.
/// </summary>
internal sealed class DraftEndpoint(Administrators administrators, BlobRounds rounds, RoundDrafts drafts, StaffLog log)
{
    private const string Route = "kantor/putaran/draf";

    [Function("RoundDraftGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, _ => Page(request.HttpContext, [], cancel), cancel);

    /// <summary>To the letter as it would be published.</summary>
    [Function("RoundDraftFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/berkas")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, async _ => await drafts.Read(cancel) is var (draft, _)
            ? Results.File(Encoding.UTF8.GetBytes(draft.Text), "application/json", "ovop-draf.json")
            : new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext), cancel);

    [BodyLimit(1024 * 1024)]
    [Function("RoundDraftPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, (staff, typed) => typed["tindakan"] == "buang"
            ? Drop(request.HttpContext, staff, typed["alasan"].ToString().Trim(), cancel)
            : Begin(request.HttpContext, staff, typed, cancel), cancel);

    private async Task<IResult> Begin(HttpContext http, Staff staff, IFormCollection typed, CancellationToken cancel)
    {
        var beginning = typed["tindakan"] == "berkas" ? RoundDraft.Of(typed["isi"].ToString())
            : await rounds.Latest(cancel) is { } last ? RoundDraft.After(last, typed["kode"].ToString().Trim())
            : new Problem("round.none", ProblemKind.NotFound);
        if (!beginning.TryGet(out var draft))
            return await Page(http, [.. beginning.Problems.Select(AtField)], cancel);
        if (!await drafts.Save(draft, null, cancel))
            return await Page(http, [new("draft.there", ProblemKind.Conflict)], cancel);

        await log.Add(staff.Contact.Id, "round.drafted", "", cancel, ("round", $"{draft.At("$.id")}"));
        return Results.LocalRedirect(OfficePaths.RoundDraft);
    }

    /// <summary>A file that is none is told so where it was brought.</summary>
    private static Problem AtField(Problem problem) => problem.Field == "$" ? problem with { Field = "isi" } : problem;

    private async Task<IResult> Drop(HttpContext http, Staff staff, string reason, CancellationToken cancel)
    {
        if (Reasons.Missing(reason) is { } problem)
            return await Page(http, [problem], cancel);

        await drafts.Drop(cancel);
        await log.Add(staff.Contact.Id, "round.dropped", reason, cancel);
        return Results.LocalRedirect(OfficePaths.Rounds);
    }

    private async Task<IResult> Page(HttpContext http, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var view = await drafts.Read(cancel) is var (draft, _) ? new DraftView(draft, ReaderLanguage.Of(http)) : null;
        var reading = view?.Draft.Reading;
        return Pages.Render<DraftPage>(http, new
        {
            View = view,
            Latest = await rounds.Latest(cancel),
            Problems = problems,
            Faults = view is null ? [] : DraftParts.Faults(view, reading!.Problems),
            Warnings = reading?.TryGet(out var round) == true ? DraftParts.Faults(view!, RoundWarnings.Of(round)) : [],
        });
    }
}
