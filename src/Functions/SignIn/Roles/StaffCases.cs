using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>
/// Opens a case to whoever of the office has the permission and is for it; a draft only once they gave a reason. The log of readings
/// says who saw what.
/// </summary>
internal sealed class StaffCases(Administrators administrators, CaseDesk desk, ReadLog reads, TimeProvider clock)
{
    /// <param name="what">What is seen (<see cref="Reading.What"/>); null for what shows nothing of anybody.</param>
    /// <param name="drafts">Whether drafts are open without a reason too: the page shows nothing that their producers keep to
    /// themselves.</param>
    public Task<IResult> Answer(
        HttpRequest request, Access access, string number, string? what, Func<Staff, Dossier, Setting, Task<IResult>> answer,
        CancellationToken cancel, bool drafts = false) => administrators.Answer(
            request, access,
            staff => Open(request, staff, number, what, (dossier, setting) => answer(staff, dossier, setting), drafts, cancel), cancel,
            within: true);

    /// <summary>The same, with what was posted; the page behind it was seen before.</summary>
    public Task<IResult> AnswerForm(
        HttpRequest request, Access access, Gravity gravity, string number,
        Func<Staff, IFormCollection, Dossier, Setting, Task<IResult>> answer,
        CancellationToken cancel, bool drafts = false, string? what = null) => administrators.AnswerForm(
            request, access, gravity,
            (staff, typed) =>
                Open(request, staff, number, what, (dossier, setting) => answer(staff, typed, dossier, setting), drafts, cancel),
            cancel, within: true);

    /// <summary>A case looked at beside something else; null where it is not theirs to see, as a draft without a reason.</summary>
    public async Task<Dossier?> Find(Staff staff, ApplicationNumber number, CancellationToken cancel) =>
        await desk.Find(number, cancel) is { } dossier && staff.Covers(dossier) && !IsClosed(staff, dossier) ? dossier : null;

    private bool IsClosed(Staff staff, Dossier dossier) => DraftPrivacy.IsClosedTo(dossier, staff.Contact.Id, clock.GetUtcNow());

    private async Task<IResult> Open(
        HttpRequest request, Staff staff, string number, string? what, Func<Dossier, Setting, Task<IResult>> answer, bool drafts,
        CancellationToken cancel)
    {
        if (!ApplicationNumber.TryParse(number, out var known) || await desk.Find(known, cancel) is not { } dossier
            || !staff.Covers(dossier))
            return Unknown.ToHttp(request.HttpContext);
        if (!drafts && IsClosed(staff, dossier))
            return Closed(request, dossier, []);

        var answered = await answer(dossier, await desk.SettingOf(dossier.Case, cancel));
        if (what is not null && ReadLog.Shows(answered))
            await reads.Add(staff.Contact.Id, known, what, cancel);
        return answered;
    }

    /// <summary>What those see of a draft who gave no reason yet.</summary>
    public static IResult Closed(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems) => Pages.Render<DraftClosedPage>(
        request.HttpContext, new { Dossier = dossier, Problems = problems },
        problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status403Forbidden);

    /// <summary>There is no such page of the office.</summary>
    public static Problem Unknown { get; } = new("page.unknown", ProblemKind.NotFound);
}
