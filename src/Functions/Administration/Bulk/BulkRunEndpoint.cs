using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Reading;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>How far a bulk act or its trial has come, what became of each, and what may follow: done, stopped, taken back.</summary>
internal sealed class BulkRunEndpoint(
    Administrators administrators, FilteredCases cases, CaseDesk desk, IOnPeople people, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/massal/{id}";

    [Function("BulkProgress")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => await Find(orchestrations, staff, id, cancel) is not { } run
            ? StaffCases.Unknown.ToHttp(request.HttpContext)
            : await Page(request, staff, run, [], cancel), cancel, within: true);

    /// <summary>Does what was tried, ends it where it stands, or tries what takes it back.</summary>
    [Function("BulkStep")]
    public Task<IResult> Step(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(IsGrave), async (staff, typed) =>
        {
            if (await Find(orchestrations, staff, id, cancel) is not { } run)
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            var (who, reason) = (staff.Contact.Id, typed["alasan"].ToString().Trim());
            if (typed["langkah"] == "lakukan" && run is { Work.IsTrial: true, IsOver: true } && typed["tindakan"] == $"{run.Work.Act.Kind}")
                return Results.LocalRedirect(await Do(orchestrations, run, who, cancel));
            if (Reasons.Missing(reason) is { } problem)
                return await Page(request, staff, run, [problem], cancel);

            if (typed["langkah"] == "henti" && !run.IsOver)
            {
                if (run.Work.Act.Kind == BulkKind.CircularToPeople)
                    await people.Stop(run.Work.Act, cancel);
                await orchestrations.TerminateInstanceAsync(id, cancel);
                await log.Add(who, "bulk.stopped", reason, cancel, ("id", id));
            }
            else if (typed["langkah"] == "balik" && run is { Work: { IsTrial: false, Act.Back: { } back }, IsOver: true, Done.Count: > 0 })
            {
                var act = run.Work.Act with { Kind = back, Who = who, Reason = reason };
                id = await BulkStart.Try(orchestrations, new(act, run.Done) { From = AddressOf(id) }, cancel);
            }

            return Results.LocalRedirect(AddressOf(id));
        }, cancel, within: true);

    /// <summary>Null where there is none, or it is of the engine or of a case outside what they are for.</summary>
    private async Task<BulkRun?> Find(DurableTaskClient orchestrations, Staff staff, string id, CancellationToken cancel) =>
        await BulkRun.Find(orchestrations, id, cancel) is { } run
            && (staff.Contact.Remit is null
                || BulkAct.EngineActOf(run.Work.Act.Kind) is null
                && !run.Work.Numbers.Except((await cases.All(staff, cancel)).Select(line => $"{line.Number}")).Any())
            ? run
            : null;

    private async Task<string> Do(DurableTaskClient orchestrations, BulkRun trial, string who, CancellationToken cancel)
    {
        var work = trial.Work with
        {
            Act = trial.Work.Act with { Who = who },
            Numbers = trial.Done,
            IsTrial = false,
            Begun = clock.GetUtcNow(),
        };
        if (work.Numbers.Count > 0 && await BulkStart.Do(orchestrations, trial.Id, work, cancel) is { } id)
            await log.Add(
                who, "bulk.begun", work.Act.Reason, cancel, ("act", $"{work.Act.Kind}"), ("filter", work.From),
                ("cases", $"{work.Numbers.Count}"), ("id", id));
        return AddressOf(work.Numbers.Count > 0 ? BulkStart.IdOf(trial.Id) : trial.Id);
    }

    /// <summary>What is done is what the form names, else it is not done.</summary>
    private static bool IsGrave(IFormCollection typed) => typed["langkah"] == "lakukan"
        && BulkEndpoint.KindOf(typed, Enum.GetValues<BulkKind>()) is { } kind && new BulkAct(kind, "", "", null).IsGrave;

    private static string AddressOf(string id) => $"{OfficePaths.Bulk}/{id}";

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, BulkRun run, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        if (run is { IsOver: true, Work.Act: { Kind: BulkKind.CircularToPeople, Circular: { } circular } })
            return Results.LocalRedirect(OfficePaths.Circular(circular.Id));

        var setting = run is { Work.IsTrial: true, IsOver: true } ? await SettingOf(run.Done, cancel) : null;
        return Pages.Render<BulkRunPage>(request.HttpContext, new
        {
            Run = run,
            MayAct = staff.May(Access.Act),
            Only = request.Query["hasil"].ToString(),
            Current = int.TryParse(request.Query["halaman"], out var page) ? Math.Max(1, page) : 1,
            setting?.Calendar,
            Differences = run.Work.Act.Kind == BulkKind.Wording && setting is { Wording: { } present, Round: var round }
                ? RoundComparison.Of(round, present)
                : [],
            Stars = setting is not null && run.Work.Act.Kind == BulkKind.Release ? await StarsOf(staff, run.Done, cancel) : [],
            Problems = problems,
        });
    }

    /// <summary>By which the first of them is judged; null where there is none.</summary>
    private async Task<Setting?> SettingOf(IReadOnlyList<string> numbers, CancellationToken cancel) =>
        numbers.Count > 0 && ApplicationNumber.TryParse(numbers[0], out var number) && await desk.Find(number, cancel) is { } dossier
            ? await desk.SettingOf(dossier.Case, cancel)
            : null;

    /// <summary>How many of each star would become known, the most stars first.</summary>
    private async Task<IReadOnlyList<KeyValuePair<int, int>>> StarsOf(Staff staff, IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        var meant = numbers.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (await cases.All(staff, cancel)).Where(line => line.HeldStar is not null && meant.Contains($"{line.Number}"))
                .CountBy(line => line.HeldStar!.Value).OrderByDescending(star => star.Key),
        ];
    }
}
