using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Monitoring;

/// <summary>Opens a case to whoever of the office has the permission.</summary>
internal sealed class StaffCases(Administrators administrators, CaseDesk desk)
{
    public Task<IResult> Answer(HttpRequest request, Access access, string number, Func<Staff, Dossier, Setting, Task<IResult>> answer, CancellationToken cancel) =>
        administrators.Answer(request, access, staff => Open(request, number, (dossier, setting) => answer(staff, dossier, setting), cancel), cancel);

    /// <summary>The same, with what was posted.</summary>
    public Task<IResult> AnswerForm(HttpRequest request, Access access, string number, Func<Staff, IFormCollection, Dossier, Setting, Task<IResult>> answer, CancellationToken cancel) =>
        administrators.AnswerForm(request, access, (staff, typed) => Open(request, number, (dossier, setting) => answer(staff, typed, dossier, setting), cancel), cancel);

    private async Task<IResult> Open(HttpRequest request, string number, Func<Dossier, Setting, Task<IResult>> answer, CancellationToken cancel) =>
        ApplicationNumber.TryParse(number, out var known) && await desk.Find(known, cancel) is { } dossier
            ? await answer(dossier, await desk.SettingOf(dossier.Case, cancel))
            : Unknown.ToHttp(request.HttpContext);

    /// <summary>There is no such page of the office.</summary>
    public static Problem Unknown { get; } = new("page.unknown", ProblemKind.NotFound);
}
