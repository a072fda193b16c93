using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Trails;

/// <summary>One log over all cases: who did what, when and why, by day, person, act or case; on the page and as a file.</summary>
internal sealed class TrailsEndpoint(
    Administrators administrators, AllTrails trails, IRounds rounds, IPeople people, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/jejak";

    private const int PageSize = 100;

    [Function("TrailsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            var filter = TrailFilter.Of(name => request.Query[name].ToString(), clock.GetUtcNow());
            var found = await trails.Read(filter, staff.Within, cancel);
            var last = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
            var current = int.TryParse(request.Query["halaman"], out var page) ? Math.Clamp(page, 1, last) : 1;
            var known = await Known(cancel);
            return Pages.Render<TrailsPage>(request.HttpContext, new
            {
                Filter = filter,
                Entries = found.Skip((current - 1) * PageSize).Take(PageSize).ToList(),
                Total = found.Count,
                Current = current,
                Last = last,
                Cases = found.Select(one => one.Number).Distinct().Order().ToList(),
                People = known.All.Concat(known.Former).DistinctBy(contact => contact.Id).ToList(),
                Names = new Names(known, ReaderLanguage.Of(request.HttpContext)),
            });
        }, cancel, within: true);

    [Function("TrailsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Read, Gravity.Grave, async (staff, typed) =>
        {
            var (http, language, isWorkbook) = (request.HttpContext, ReaderLanguage.Of(request.HttpContext), typed["bentuk"] == "xlsx");
            var filter = TrailFilter.Of(name => typed[name].ToString(), clock.GetUtcNow());
            var found = await trails.Read(filter, staff.Within, cancel);
            await log.Add(staff.Contact.Id, "trails.exported", null, cancel,
                ("filter", $"{OfficePaths.Trails}{QueryString.Create(filter.Asked)}"),
                ("entries", found.Count.ToString(CultureInfo.InvariantCulture)), ("form", isWorkbook ? "xlsx" : "csv"));

            var file = new TrailsFile(new(new Names(await Known(cancel), language), language), language);
            http.Response.Headers.CacheControl = "private, no-store";
            return isWorkbook
                ? Results.File(file.Xlsx(found), TextWorkbook.ContentType, "jejak.xlsx")
                : Results.File(file.Csv(found), "text/csv; charset=utf-8", "jejak.csv");
        }, cancel, within: true);

    private async Task<People> Known(CancellationToken cancel) => await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);
}
