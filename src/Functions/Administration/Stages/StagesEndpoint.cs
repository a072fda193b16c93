using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Stages;

/// <summary>How long cases are in each stage, how long the office allows, and which are late: the operator is told of those.</summary>
internal sealed class StagesEndpoint(
    Administrators administrators, AllCases cases, IRounds rounds, IPeople people, OfficeSettings settings, StaffLog log,
    TimeProvider clock)
{
    private const string Route = "kantor/tahap";

    [Function("StagesGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request, staff, [], cancel), cancel);

    [Function("StagesPost")]
    public Task<IResult> Set(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (reason, days, wrong) = (typed["alasan"].ToString().Trim(), new Dictionary<CaseState, int>(), (Problem?)null);
            foreach (var state in StageLimits.Stages)
                if (typed[FieldOf(state)].ToString().Trim() is { Length: > 0 } text)
                    if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                        && limit is > 0 and <= StageLimits.Most)
                        days[state] = limit;
                    else
                        wrong ??= new Problem("stage.limit", Args: [$"{StageLimits.Most}"]) { Field = FieldOf(state) };
            if ((wrong ?? Reasons.Missing(reason)) is { } problem)
                return await Page(request, staff, [problem], cancel);

            var (next, present) = (new StageLimits(days), await StageLimits.Read(settings, cancel));
            if (!Seen.Is(typed, SealOf(present)) && SealOf(next) != SealOf(present))
                return await Page(request, staff, [Seen.Overtaken], cancel);

            await next.Write(settings, cancel);
            await log.Add(
                staff.Contact.Id, "stages.limits", reason, cancel,
                ("limits", string.Join(", ", days.Select(limit => $"{limit.Key} {limit.Value.ToString(CultureInfo.InvariantCulture)}"))));
            return Results.LocalRedirect($"/{Route}");
        }, cancel);

    /// <summary>Of all limits.</summary>
    internal static string SealOf(StageLimits limits) =>
        Seal.Of(Seal.Sorted(limits.Days.Select(limit => KeyValuePair.Create($"{limit.Key}", limit.Value))));

    public static string FieldOf(CaseState state) => $"batas-{state}";

    private async Task<IResult> Page(HttpRequest request, Staff staff, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<StagesPage>(request.HttpContext, new
        {
            Lines = await cases.Read(cancel),
            Limits = await StageLimits.Read(settings, cancel),
            Names = new Names(await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel), ReaderLanguage.Of(request.HttpContext)),
            Now = clock.GetUtcNow(),
            MayAct = staff.May(Access.Act),
            Problems = problems,
        });
}
