using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Monitoring.Reads;

namespace Ovop.Functions.Monitoring.Roles;

/// <summary>Opens a case to whoever of the office has the permission; a draft only once they gave a reason.</summary>
internal sealed class StaffCases(Administrators administrators, CaseDesk desk, TimeProvider clock)
{
    /// <param name="drafts">Whether drafts are open without a reason too: the page shows nothing that their producers keep to themselves.</param>
    public Task<IResult> Answer(
        HttpRequest request, Access access, string number, Func<Staff, Dossier, Setting, Task<IResult>> answer, CancellationToken cancel, bool drafts = false) =>
        administrators.Answer(request, access, staff => Open(request, staff, number, (dossier, setting) => answer(staff, dossier, setting), drafts, cancel), cancel);

    /// <summary>The same, with what was posted.</summary>
    public Task<IResult> AnswerForm(
        HttpRequest request, Access access, string number, Func<Staff, IFormCollection, Dossier, Setting, Task<IResult>> answer, CancellationToken cancel, bool drafts = false) =>
        administrators.AnswerForm(
            request, access, (staff, typed) => Open(request, staff, number, (dossier, setting) => answer(staff, typed, dossier, setting), drafts, cancel), cancel);

    private async Task<IResult> Open(HttpRequest request, Staff staff, string number, Func<Dossier, Setting, Task<IResult>> answer, bool drafts, CancellationToken cancel) =>
        !ApplicationNumber.TryParse(number, out var known) || await desk.Find(known, cancel) is not { } dossier ? Unknown.ToHttp(request.HttpContext)
        : !drafts && DraftPrivacy.IsClosedTo(dossier, staff.Contact.Id, clock.GetUtcNow()) ? Closed(request, dossier, [])
        : await answer(dossier, await desk.SettingOf(dossier.Case, cancel));

    /// <summary>What those see of a draft who gave no reason yet.</summary>
    public static IResult Closed(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems) => Pages.Render<DraftClosedPage>(
        request.HttpContext, new { Dossier = dossier, Problems = problems }, problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status403Forbidden);

    /// <summary>There is no such page of the office.</summary>
    public static Problem Unknown { get; } = new("page.unknown", ProblemKind.NotFound);
}
