using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Twins;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Twins;

/// <summary>Two cases side by side, and what the office finds: one of them is primary, both are right, or a ruling is taken back.</summary>
internal sealed class TwinPairEndpoint(StaffCases cases, CaseDesk desk, TwinScan scan, ReadLog reads)
{
    /// <summary>What is chosen instead of a primary case.</summary>
    public const string Both = "keduanya", Back = "batal";

    private const string Route = "kantor/ganda/{one}/{other}";

    [Function("TwinPairGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string one, string other,
        CancellationToken cancel) =>
        cases.Answer(request, Access.Read, one, "twins", async (staff, dossier, setting) =>
        {
            if (Signs.Of(dossier) is null || await Other(staff, other, cancel) is not { } beside)
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            await reads.Add(staff.Contact.Id, beside.Number, "twins", cancel);
            return Page(request, staff, setting, dossier, beside, null, []);
        }, cancel);

    [Function("TwinPairPost")]
    public Task<IResult> Rule(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string one, string other,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, one, async (staff, typed, dossier, setting) =>
        {
            if (Signs.Of(dossier) is null || await Other(staff, other, cancel) is not { } beside)
                return StaffCases.Unknown.ToHttp(request.HttpContext);
            IReadOnlyList<Signs> standing = typed["pilih"] == Both || typed["pilih"] == Back ? []
                : await scan.Read([dossier.Number.RoundId, beside.Number.RoundId], cancel);
            if (Chosen(typed, staff.Contact.Id, dossier, beside, standing) is not (var of, var rule))
                return Page(request, staff, setting, dossier, beside, null, [new("twin.choose", Field: "pilih")]);

            var outlook = CaseDesk.Try(of, await desk.SettingOf(of.Case, cancel), rule);
            var isOvertaken = OfficeAct.IsConfirmed(typed) && outlook.IsOk && !OfficeAct.IsOf(typed, of, outlook);
            if (!outlook.TryGet(out var change) || !OfficeAct.IsConfirmed(typed) || isOvertaken)
                return Page(request, staff, setting, dossier, beside, change, isOvertaken ? [OfficeAct.Overtaken] : outlook.Problems);

            var done = await desk.Act(orchestrations, of.Number, OfficeAct.Only(typed, rule), cancel);
            if (!done.IsOk)
                return Page(request, staff, setting, dossier, beside, null, done.Problems);

            await scan.Forget(of.Number, cancel);
            return Results.LocalRedirect(OfficePaths.TwinPair(dossier.Number, beside.Number));
        }, cancel);

    /// <summary>On which of the two the choice is an act, and which; null for none of what can be chosen.</summary>
    private static (Dossier Of, Func<Dossier, Setting, Result<Change>> Rule)? Chosen(
        IFormCollection typed, string who, Dossier one, Dossier other, IReadOnlyList<Signs> standing)
    {
        var (chosen, reason) = (typed["pilih"].ToString(), typed["alasan"].ToString());
        return chosen == $"{one.Number}" ? (other, (latest, now) => TwinMoves.Mark(latest, one, standing, who, reason, now))
            : chosen == $"{other.Number}" ? (one, (latest, now) => TwinMoves.Mark(latest, other, standing, who, reason, now))
            : chosen == Both ? (other, (latest, now) => TwinMoves.Part(latest, one.Number, who, reason, now.Now))
            : chosen != Back ? null
            : IsRuled(one, other)
                ? (one, (latest, now) => TwinMoves.TakeBack(latest, other.Number, who, reason, now))
                : (other, (latest, now) => TwinMoves.TakeBack(latest, one.Number, who, reason, now));
    }

    /// <summary>Whether the ruling on the two, or the last that was taken back, stands with the first of them.</summary>
    private static bool IsRuled(Dossier one, Dossier other) =>
        TwinRuling.Present(one, other.Number) is not null
        || (TwinRuling.Present(other, one.Number) is null
            && Ended(one, other) is { } ended && (Ended(other, one) is not { } beside || ended > beside));

    private static DateTimeOffset? Ended(Dossier dossier, Dossier other) =>
        dossier.Find<TwinRuling>(TwinRuling.KeyOf(other.Number))?.EndedAt;

    /// <summary>Null where there is none that could be compared, or they are not for it.</summary>
    private async Task<Dossier?> Other(Staff staff, string number, CancellationToken cancel) =>
        ApplicationNumber.TryParse(number, out var known) && await desk.Find(known, cancel) is { } dossier && staff.Covers(dossier)
            && Signs.Of(dossier) is not null
            ? dossier
            : null;

    private static IResult Page(
        HttpRequest request, Staff staff, Setting setting, Dossier one, Dossier other, Change? outlook, IReadOnlyList<Problem> problems) =>
        Pages.Render<TwinPairPage>(request.HttpContext, new
        {
            Dossier = one,
            Other = other,
            Setting = setting,
            Pair = Similarity.Between(Signs.Of(one)!, Signs.Of(other)!),
            Outlook = outlook,
            Typed = request.HasFormContentType ? request.Form["pilih"].ToString() : "",
            Reason = request.HasFormContentType ? request.Form["alasan"].ToString().Trim() : "",
            MayAct = staff.May(Access.Act),
            Problems = problems,
        });
}
