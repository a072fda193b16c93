using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>One act for all cases that are filtered: chosen here, then tried on the very list that is meant.</summary>
internal sealed class BulkEndpoint(Administrators administrators, FilteredCases cases, TimeProvider clock)
{
    private const string Route = "kantor/massal";

    [Function("BulkGet")]
    public Task<IResult> Choose(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(
            request, Access.Act, staff => Page(request.HttpContext, staff, BoardFilter.Of(request.Query), [], cancel), cancel,
            within: true);

    [Function("BulkPost")]
    public Task<IResult> Try(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (http, filter) = (request.HttpContext, BoardFilter.Of(name => typed[name].ToString()));
            if (KindOf(typed, BulkAct.OnCases) is not { } kind)
                return await Page(http, staff, filter, [new("act.choose", Field: "tindakan")], cancel);
            var act = new BulkAct(kind, staff.Contact.Id, typed["alasan"].ToString().Trim(), TypedDate.Of(typed, "tenggat"));
            if (act.MustBeComplete(clock.GetUtcNow()) is { } problem)
                return await Page(http, staff, filter, [problem], cancel);

            var numbers = await Matches(staff, filter, cancel);
            return numbers.Count is 0 or > BulkAct.Most
                ? await Page(http, staff, filter, [new("bulk.count", ProblemKind.Conflict, Args: [$"{BulkAct.Most}"])], cancel)
                : Results.LocalRedirect(
                    $"/{Route}/{await BulkStart.Try(orchestrations, new(act, numbers) { From = filter.Address(1) }, cancel)}");
        }, cancel, within: true);

    /// <summary>Which of these was chosen; null for none.</summary>
    public static BulkKind? KindOf(IFormCollection typed, IReadOnlyList<BulkKind> offered) =>
        Enum.TryParse<BulkKind>(typed["tindakan"], out var kind) && offered.Contains(kind) ? kind : null;

    private async Task<IReadOnlyList<string>> Matches(Staff staff, BoardFilter filter, CancellationToken cancel) =>
        [.. (await cases.Read(staff, filter, cancel)).Select(line => line.Number).Order().Select(number => $"{number}")];

    private async Task<IResult> Page(
        HttpContext http, Staff staff, BoardFilter filter, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<BulkPage>(
            http, new { Filter = filter, (await Matches(staff, filter, cancel)).Count, Problems = problems });
}
