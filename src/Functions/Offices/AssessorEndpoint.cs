using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices;

/// <summary>The office notes when one of the pool is away and how many cases they take.</summary>
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
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var read = PostedAvailability.Of(typed, clock.GetUtcNow());
            if (!read.TryGet(out var availability))
                return await Page(request, assessor, read.Problems, cancel);

            await pool.Note(assessor, availability, cancel);
            await log.Add(staff.Contact.Id, "assessor.availability", null, cancel, ("changed", assessor));
            return Results.LocalRedirect($"{OfficePaths.Assessors}?selesai=ya");
        }, cancel);

    private async Task<IResult> Page(HttpRequest request, string assessor, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        await pool.Find(assessor, cancel) is { } known
            ? Pages.Render<AssessorPage>(request.HttpContext, new { Of = known, Problems = problems })
            : new Problem("assessors.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);
}
