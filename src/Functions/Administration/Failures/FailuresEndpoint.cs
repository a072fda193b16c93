using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Failures;

/// <summary>Everything that failed and is not mended, by cause, and trying it again.</summary>
internal sealed class FailuresEndpoint(
    Administrators administrators, FailedWork failures, IPeople people, IRounds rounds, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/gagal";

    [Function("FailuresGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request, staff, orchestrations, [], cancel), cancel);

    [Function("FailuresPost")]
    public Task<IResult> Again(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (reason, cause) = (typed["alasan"].ToString(), typed["sebab"].ToString());
            if (!Enum.TryParse<FailureKind>(typed["jenis"], out var kind) || !Enum.IsDefined(kind))
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            var again = await failures.Again(orchestrations, kind, cause, staff.Contact.Id, reason, cancel);
            if (!again.TryGet(out var tried))
                return await Page(request, staff, orchestrations, again.Problems, cancel);

            await log.Add(
                staff.Contact.Id, "failures.retried", reason.Trim(), cancel, ("cause", $"{kind} {cause}"),
                ("cases", tried.ToString(CultureInfo.InvariantCulture)));
            return Results.LocalRedirect($"/{Route}?dicoba={tried}");
        }, cancel);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, DurableTaskClient orchestrations, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<FailuresPage>(
            request.HttpContext,
            new
            {
                Failures = await failures.All(orchestrations, cancel),
                Names = new Names(
                    await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel), ReaderLanguage.Of(request.HttpContext)),
                MayAct = staff.May(Access.Act),
                Now = clock.GetUtcNow(),
                Tried = request.Query["dicoba"].ToString(),
                Problems = problems,
            });
}
