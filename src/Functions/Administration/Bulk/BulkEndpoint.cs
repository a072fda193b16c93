using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Reading;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>One act for all cases that are filtered: chosen, looked at, confirmed over the very list that was looked at.</summary>
internal sealed class BulkEndpoint(
    Administrators administrators, FilteredCases cases, CaseDesk desk, StaffLog log, TimeProvider clock)
{
    private const int Tried = 100;
    private const string Route = "kantor/massal";

    [Function("BulkGet")]
    public Task<IResult> Choose(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(
            request, Access.Act, staff => Page(request.HttpContext, staff, BoardFilter.Of(request.Query), [], cancel), cancel,
            within: true);

    [Function("BulkPost")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(IsRelease), async (staff, typed) =>
        {
            var (http, filter) = (request.HttpContext, BoardFilter.Of(name => typed[name].ToString()));
            if (KindOf(typed) is not { } kind) return await Page(http, staff, filter, [new("act.choose", Field: "tindakan")], cancel);
            var act = new BulkAct(kind, staff.Contact.Id, typed["alasan"].ToString().Trim(), TypedDate.Of(typed, "tenggat"));
            if (act.MustBeComplete(clock.GetUtcNow()) is { } problem) return await Page(http, staff, filter, [problem], cancel);

            var numbers = await Matches(staff, filter, cancel);
            var seal = Seal.Of(numbers.Select(number => number.ToString()));
            if (numbers.Count is 0 or > BulkAct.Most)
                return await Page(http, staff, filter, [new("bulk.count", ProblemKind.Conflict, Args: [$"{BulkAct.Most}"])], cancel);
            if (typed["daftar"] != seal) return await Preview(http, staff, filter, act, numbers, seal, cancel);

            var id = await BulkStart.Begin(orchestrations, new(act, numbers), cancel);
            await log.Add(
                act.Who, "bulk.begun", act.Reason, cancel, ("act", $"{kind}"), ("filter", filter.Address(1)), ("cases", $"{numbers.Count}"),
                ("id", id));
            return Results.LocalRedirect($"/{Route}/{id}");
        }, cancel, within: true);

    [Function("BulkProgress")]
    public Task<IResult> Progress(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/{{id}}")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            if (!id.StartsWith(BulkStart.Prefix, StringComparison.Ordinal)
                || await orchestrations.GetInstanceAsync(id, getInputsAndOutputs: true, cancel) is not { } instance
                || instance.ReadInputAs<BulkWork>() is not { } work || !await Covers(staff, work, cancel))
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            return Pages.Render<BulkProgressPage>(request.HttpContext, new
            {
                Id = id,
                Work = work,
                MayStop = !instance.IsCompleted && staff.May(Access.Act),
                IsOver = instance.IsCompleted,
                IsBroken = instance.IsCompleted && instance.RuntimeStatus != OrchestrationRuntimeStatus.Completed,
                Progress = (instance.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<BulkProgress>())
                    ?? new(0, work.Numbers.Count, new Dictionary<string, string>()),
            });
        }, cancel, within: true);

    /// <summary>Ends the act where it stands.</summary>
    [Function("BulkStop")]
    public Task<IResult> Stop(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/{{id}}")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            if (!id.StartsWith(BulkStart.Prefix, StringComparison.Ordinal)
                || await orchestrations.GetInstanceAsync(id, getInputsAndOutputs: true, cancel) is not { } instance
                || !await Covers(staff, instance.ReadInputAs<BulkWork>()!, cancel))
                return StaffCases.Unknown.ToHttp(request.HttpContext);
            if (Reasons.Missing(typed["alasan"].ToString()) is { } problem)
                return problem.ToHttp(request.HttpContext);

            if (!instance.IsCompleted)
            {
                await orchestrations.TerminateInstanceAsync(id, cancel);
                await log.Add(staff.Contact.Id, "bulk.stopped", typed["alasan"].ToString().Trim(), cancel, ("id", id));
            }

            return Results.LocalRedirect($"/{Route}/{id}");
        }, cancel, within: true);

    /// <summary>Whether results are released, not only looked at.</summary>
    private static bool IsRelease(IFormCollection typed) => KindOf(typed) == BulkKind.Release && typed.ContainsKey("daftar");

    private static BulkKind? KindOf(IFormCollection typed) =>
        Enum.TryParse<BulkKind>(typed["tindakan"], out var kind) && Enum.IsDefined(kind) ? kind : null;

    private async Task<IReadOnlyList<ApplicationNumber>> Matches(Staff staff, BoardFilter filter, CancellationToken cancel) =>
        [.. (await cases.Read(staff, filter, cancel)).Select(line => line.Number).Order()];

    /// <summary>Whether they are for every case of the list.</summary>
    private async Task<bool> Covers(Staff staff, BulkWork work, CancellationToken cancel) => staff.Contact.Remit is null
        || !work.Numbers.Except((await cases.All(staff, cancel)).Select(line => line.Number)).Any();

    /// <summary>What the act would do: tried on the first of the list, without writing anything.</summary>
    private async Task<IResult> Preview(
        HttpContext http, Staff staff, BoardFilter filter, BulkAct act, IReadOnlyList<ApplicationNumber> numbers, string seal,
        CancellationToken cancel)
    {
        var tried = new List<(ApplicationNumber Number, Problem? Problem)>();
        WorkingCalendar? calendar = null;
        IReadOnlyList<RoundDifference> differences = [];
        foreach (var number in numbers.Take(Tried))
            if (await desk.Find(number, cancel) is { } dossier)
            {
                var setting = await desk.SettingOf(dossier.Case, cancel);
                calendar ??= setting.Calendar;
                if (act.Kind == BulkKind.Wording && differences.Count == 0 && setting.Wording is { } present)
                    differences = RoundComparison.Of(setting.Round, present);
                tried.Add((number, CaseDesk.Try(dossier, setting, act.On).Problems is [var why, ..] ? why : null));
            }

        return Pages.Render<BulkPreviewPage>(http, new
        {
            Filter = filter,
            Act = act,
            Count = numbers.Count,
            Seal = seal,
            Tried = tried,
            Calendar = calendar,
            Differences = differences,
            Stars = act.Kind == BulkKind.Release
                ? (await cases.Read(staff, filter, cancel)).Where(line => line.HeldStar is not null).CountBy(line => line.HeldStar!.Value)
                    .OrderByDescending(star => star.Key).ToList()
                : [],
        });
    }

    private async Task<IResult> Page(
        HttpContext http, Staff staff, BoardFilter filter, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<BulkPage>(
            http, new { Filter = filter, (await Matches(staff, filter, cancel)).Count, Problems = problems });
}
