using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Register.FalseStars;

/// <summary>The office's list of false stars that were seen, and the end of each task, with what was found.</summary>
internal sealed class FalseStarsEndpoint(Administrators administrators, FalseStarTasks tasks, StaffLog log)
{
    private const string Route = "kantor/bintang-palsu";

    [Function("FalseStarsGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request, staff, cancel), cancel);

    [Function("FalseStarsPost")]
    public Task<IResult> Close(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (reason, id) = (typed["alasan"].ToString(), typed["laporan"].ToString());
            if ((await tasks.All(cancel)).FirstOrDefault(star => star.Id == id) is not { } seen)
                return StaffCases.Unknown.ToHttp(request.HttpContext);
            if (Reasons.Missing(reason) is { } missing)
                return await Page(request, staff, cancel, missing);

            await log.Add(staff.Contact.Id, "falsestar.closed", reason.Trim(), cancel, ("numbers", seen.Number), ("place", seen.Where));
            await tasks.Close(id, cancel);
            return Results.LocalRedirect($"/{Route}");
        }, cancel);

    private async Task<IResult> Page(HttpRequest request, Staff staff, CancellationToken cancel, params Problem[] problems) =>
        Pages.Render<FalseStarsPage>(
            request.HttpContext, new { Seen = await tasks.All(cancel), MayAct = staff.May(Access.Act), Problems = problems });
}
