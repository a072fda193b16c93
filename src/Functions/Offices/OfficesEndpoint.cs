using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Offices.HandingOver;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices;

/// <summary>Who holds which office, as a table: taken away, changed, brought back, compared, put in place.</summary>
internal sealed class OfficesEndpoint(Administrators administrators, TablePeople people, SuccessionRun succession, StaffLog log)
{
    private const string Route = "kantor/pejabat";

    [Function("OfficesGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => Page(request, staff, await people.Offices(cancel), null, []), cancel);

    /// <summary>The present list; it has addresses in it, so taking it away is written down.</summary>
    [Function("OfficesFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/berkas")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Grave, async (staff, _) =>
        {
            var offices = await people.Offices(cancel);
            await log.Add(
                staff.Contact.Id, "offices.exported", null, cancel, ("people", offices.Count.ToString(CultureInfo.InvariantCulture)));
            return Results.File(CsvFile.Write(OfficeList.Write(offices, SpokenLanguages.All), ';'), "text/csv", "pejabat.csv");
        }, cancel);

    /// <summary>Checks a table, and puts it in place where that is asked for with a reason.</summary>
    [BodyLimit(PostedTable.MostBytes)]
    [Function("OfficesPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(typed => typed["tindakan"] == "terapkan"), async (staff, typed) =>
        {
            var offices = await people.Offices(cancel);
            var posted = await PostedTable.Read(typed, cancel);
            if (!posted.TryGet(out var table))
                return Page(request, staff, offices, null, posted.Problems);
            var reading = OfficeList.Read(table.Rows, SpokenLanguages.All, await people.Known(cancel));
            if (!reading.TryGet(out var list))
                return Page(request, staff, offices, null, reading.Problems);
            if (IsAdministrator(offices, staff) && !IsAdministrator(list, staff))
                return Page(request, staff, offices, null, [new("offices.self", ProblemKind.Conflict, "csv")]);

            var changes = OfficeList.Compare(offices, list);
            var renamed = OfficeList.Renamed(offices, list);
            if (Succession.Orphans(changes, list, await succession.Waits(cancel)).ToList() is { Count: > 0 } orphans)
                return Page(request, staff, offices, changes, orphans, renamed, table.Text);
            if (typed["tindakan"] != "terapkan" || changes.IsEmpty)
                return Page(request, staff, offices, changes, [], renamed, table.Text);
            if (!Seen.Is(typed, SealOf(offices)))
                return Page(request, staff, offices, changes, [new("table.overtaken", ProblemKind.Conflict, "csv")], renamed, table.Text);
            if (renamed.Count > 0 && typed["sama"] != "ya")
                return Page(
                    request, staff, offices, changes, [new("offices.person", Field: "sama", Args: [string.Join(", ", renamed)])], renamed,
                    table.Text);
            var reason = typed["alasan"].ToString().Trim();
            if (Reasons.Missing(reason) is { } problem)
                return Page(request, staff, offices, changes, [problem], renamed, table.Text);

            await people.Write(list, cancel);
            await log.Add(staff.Contact.Id, "offices.changed", reason, cancel,
                ("added", string.Join(' ', changes.Added)), ("changed", string.Join(' ', changes.Changed)),
                ("ended", string.Join(' ', changes.Left)));
            await succession.Follow(orchestrations, [.. changes.Changed, .. changes.Left, .. changes.Added], cancel);
            return Results.LocalRedirect($"/{Route}?selesai=ya");
        }, cancel);

    /// <summary>By id and address: who signs in with Entra ID need not be in the list.</summary>
    private static bool IsAdministrator(IReadOnlyList<OfficeHolder> offices, Staff staff) =>
        offices.Any(holder => holder.Capacity == Capacity.Administrator
            && (holder.Contact.Id, holder.Contact.Email) == (staff.Contact.Id, staff.Contact.Email));

    /// <summary>Of the list that a table was compared with.</summary>
    private static string SealOf(IReadOnlyList<OfficeHolder> offices) =>
        Seal.Of([.. OfficeList.Write(offices, SpokenLanguages.All).SelectMany(row => row)]);

    private static IResult Page(
        HttpRequest request, Staff staff, IReadOnlyList<OfficeHolder> offices, OfficeChanges? changes, IReadOnlyList<Problem> problems,
        IReadOnlyList<string>? renamed = null, string brought = "") => Pages.Render<OfficesPage>(
        request.HttpContext,
        new
        {
            Staff = staff,
            Offices = offices,
            Renamed = renamed ?? [],
            Changes = changes,
            Seal = SealOf(offices),
            Brought = brought,
            Problems = problems,
            Done = request.Query["selesai"] == "ya",
        });
}
