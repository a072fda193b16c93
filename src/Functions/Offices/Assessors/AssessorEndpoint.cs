using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.Assessors;

/// <summary>The office notes of one of the pool when they are away, how many cases they take, what they know and whom.</summary>
internal sealed class AssessorEndpoint(Administrators administrators, IPool pool, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/penilai/orang/{assessor}";

    [Function("AssessorGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string assessor, CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, _ => Page(request, assessor, [], cancel), cancel);

    [Function("AssessorPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string assessor, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Grave, async (staff, typed) =>
        {
            if (await pool.Find(assessor, cancel) is not { } known)
                return Unknown.ToHttp(request.HttpContext);

            var (read, told) = (PostedAvailability.Of(typed, clock.GetUtcNow()), FactsOf(known, typed));
            if (!read.TryGet(out var availability) | !told.TryGet(out var facts))
                return await Page(request, assessor, [.. read.Problems, .. told.Problems], cancel);

            if (!Seen.Is(typed, SealOf(known)) && SealOf(facts!.Of(known) with { Availability = availability }) != SealOf(known))
                return await Page(request, assessor, [Seen.Overtaken], cancel);

            await pool.Note(assessor, now => facts!.Of(now) with { Availability = availability }, cancel);
            await log.Add(staff.Contact.Id, "assessor.noted", null, cancel, ("changed", assessor));
            return Results.LocalRedirect($"{OfficePaths.Assessors}?selesai=ya");
        }, cancel);

    /// <summary>Of all that is noted of somebody.</summary>
    internal static string SealOf(Assessor assessor) => Seal.Of([JsonSerializer.Serialize(assessor, CaseJson.Options)]);

    private static Problem Unknown => new("assessors.unknown", ProblemKind.NotFound);

    private static Result<AssessorFacts> FactsOf(Assessor known, IFormCollection typed) => AssessorFacts.Read(
        known, typed["kab"].ToString(), typed["sentra"].ToString().Trim(), typed["telepon"].ToString().Trim(),
        typed["pembinaan"].ToString(), [.. typed["keahlian"].OfType<string>()]);

    private async Task<IResult> Page(HttpRequest request, string assessor, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        await pool.Find(assessor, cancel) is { } known
            ? Pages.Render<AssessorPage>(request.HttpContext, new { Of = known, Problems = problems })
            : Unknown.ToHttp(request.HttpContext);
}
