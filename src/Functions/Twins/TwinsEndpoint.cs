using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Twins;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Twins;

/// <summary>
/// Cases of a round that are alike, and people of it who have more in common than they should; the office sets the limit.
/// </summary>
internal sealed class TwinsEndpoint(
    Administrators administrators, AllCases cases, TwinScan scan, IPeople people, OfficeSettings settings, StaffLog log)
{
    private const string Route = "kantor/ganda", Limit = "twins.limit";

    /// <summary>Below it everything is alike, and above it nothing.</summary>
    private const int Lowest = 30, Highest = 100;

    [Function("TwinsGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request, staff, [], cancel), cancel);

    [Function("TwinsPost")]
    public Task<IResult> Set(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (limit, reason) = (Read(typed["batas"]), typed["alasan"].ToString().Trim());
            if ((limit is null ? new("twin.limit", Field: "batas", Args: [$"{Lowest}", $"{Highest}"]) : Reasons.Missing(reason))
                is { } problem)
                return await Page(request, staff, [problem], cancel);

            var before = await settings.Read(Limit, Similarity.Usual, cancel);
            await settings.Write(Limit, limit!.Value, cancel);
            await log.Add(staff.Contact.Id, "twins.limit", reason, cancel, ("former", $"{before} %"), ("limit", $"{limit} %"));
            return Results.LocalRedirect($"/{Route}");
        }, cancel);

    private static int? Read(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= Lowest and <= Highest
            ? limit
            : null;

    private async Task<IResult> Page(HttpRequest request, Staff staff, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var (kept, rounds) = (await settings.Read(Limit, Similarity.Usual, cancel), await cases.Rounds(cancel));
        var round = rounds.FirstOrDefault(id => id == request.Query["putaran"])
            ?? (rounds is [var latest, ..] ? latest : "");
        var only = ApplicationNumber.TryParse(request.Query["nomor"], out var number) ? number : (ApplicationNumber?)null;
        var limit = only is null ? Read(request.Query["batas"]) ?? kept : Lowest;

        round = only?.RoundId ?? round;
        var (all, unreadable) = await scan.Read(round, cancel);
        var known = await people.Read(round, cancel);
        IReadOnlyList<Assessor> assessors = [.. known.Assessors.Select(member => member.Assessor)];
        return Pages.Render<TwinsPage>(request.HttpContext, new
        {
            Round = round,
            Rounds = rounds,
            Only = only,
            Limit = limit,
            Kept = kept,
            Cases = all.ToDictionary(signs => signs.Number),
            Unreadable = unreadable,
            Pairs = only is null ? Similarity.Pairs(all, limit) : Similarity.With(all, only.Value, limit),
            Ties = only is null ? Ties.Of(all, assessors) : Ties.With(all, assessors, only.Value),
            Names = new Names(known, ReaderLanguage.Of(request.HttpContext)),
            MayAct = staff.May(Access.Act),
            Problems = problems,
        });
    }
}
