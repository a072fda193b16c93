using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Offices.HandingOver;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.Assessors;

/// <summary>The pool of assessors as a table: taken away, changed, brought back, compared, put in place.</summary>
internal sealed class AssessorsEndpoint(Administrators administrators, TablePeople people, SuccessionRun succession, StaffLog log)
{
    private const string Route = "kantor/penilai";

    [Function("AssessorsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => Page(request, staff, await people.Assessors(cancel), null, []), cancel);

    /// <summary>The present pool; it has addresses in it, so taking it away is written down.</summary>
    [Function("AssessorsFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/berkas")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Grave, async (staff, _) =>
        {
            var pool = await people.Assessors(cancel);
            await log.Add(staff.Contact.Id, "assessors.exported", null, cancel, ("people", Number(pool.Count)));
            return Results.File(CsvFile.Write(AssessorList.Write(pool), ';'), "text/csv", "penilai.csv");
        }, cancel);

    /// <summary>Checks a table, and puts it in place where that is asked for with a reason.</summary>
    [BodyLimit(PostedTable.MostBytes)]
    [Function("AssessorsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(typed => typed["tindakan"] == "terapkan"), async (staff, typed) =>
        {
            var pool = await people.Assessors(cancel);
            var posted = await PostedTable.Read(typed, cancel);
            if (!posted.TryGet(out var table))
                return Page(request, staff, pool, null, posted.Problems);
            var reading = AssessorList.Read(table.Rows, pool, SpokenLanguages.All);
            if (!reading.TryGet(out var list))
                return Page(request, staff, pool, null, reading.Problems);

            var changes = AssessorList.Compare(pool, list);
            if (typed["tindakan"] != "terapkan" || changes.IsEmpty)
                return Page(request, staff, pool, changes, [], table.Text);
            if (!Seen.Is(typed, SealOf(pool)))
                return Page(request, staff, pool, changes, [new("table.overtaken", ProblemKind.Conflict, "csv")], table.Text);
            var reason = typed["alasan"].ToString().Trim();
            if (Reasons.Missing(reason) is { } problem)
                return Page(request, staff, pool, changes, [problem], table.Text);

            await people.Write(changes.Pool, cancel);
            await log.Add(staff.Contact.Id, "assessors.changed", reason, cancel,
                ("added", string.Join(' ', changes.Added)), ("changed", string.Join(' ', changes.Changed)),
                ("ended", string.Join(' ', changes.Ended)));
            await succession.Follow(orchestrations, changes.Changed, cancel);
            return Results.LocalRedirect($"/{Route}?selesai=ya");
        }, cancel);

    private static IResult Page(
        HttpRequest request, Staff staff, IReadOnlyList<Assessor> pool, AssessorChanges? changes, IReadOnlyList<Problem> problems,
        string brought = "") =>
        Pages.Render<AssessorsPage>(
            request.HttpContext,
            new
            {
                Staff = staff,
                Pool = pool,
                Changes = changes,
                Seal = SealOf(pool),
                Brought = brought,
                Problems = problems,
                Done = request.Query["selesai"] == "ya",
            });

    /// <summary>Of the pool that a table was compared with.</summary>
    private static string SealOf(IReadOnlyList<Assessor> pool) => Seal.Of([.. AssessorList.Write(pool).SelectMany(row => row)]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
