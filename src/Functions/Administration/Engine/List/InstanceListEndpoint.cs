using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.List;

/// <summary>What is done with all that are filtered: taken away as a file, drawn, acted on.</summary>
internal sealed class InstanceListEndpoint(Administrators administrators, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/mesin";

    /// <summary>Of so many a picture can still be read.</summary>
    private const int MostDrawn = 40;

    /// <summary>Tries one act on those that were ticked, or on all matches where none was.</summary>
    [Function("InstancesBulk")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/massal")] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var filter = InstanceFilter.Of(name => typed[name].ToString());
            if (BulkEndpoint.KindOf(typed, BulkAct.OnEngine) is not { } kind)
                return new Problem("act.choose", Field: "tindakan").ToHttp(request.HttpContext);
            var act = new BulkAct(kind, staff.Contact.Id, typed["alasan"].ToString().Trim(), null);
            if (act.MustBeComplete(clock.GetUtcNow()) is { } problem)
                return problem.ToHttp(request.HttpContext);

            IReadOnlyList<string> ids = typed["pilih"].Count > 0
                ? [.. typed["pilih"].OfType<string>().Distinct()]
                : [.. (await All(orchestrations, filter, cancel)).Select(instance => instance.InstanceId)];
            return ids.Count is 0 or > BulkAct.Most
                ? TooMany.ToHttp(request.HttpContext)
                : Results.LocalRedirect(
                    $"{OfficePaths.Bulk}/{await BulkStart.Try(orchestrations, new(act, ids) { From = filter.Address() }, cancel)}");
        }, cancel);

    /// <summary>It is posted for, since the log records who took it.</summary>
    [Function("InstancesExport")]
    public Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/unduh")] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Export, Gravity.Light, async (staff, typed) =>
        {
            var (filter, language) = (InstanceFilter.Of(name => typed[name].ToString()), ReaderLanguage.Of(request.HttpContext));
            var found = await All(orchestrations, filter, cancel);
            if (found.Count > BulkAct.Most)
                return TooMany.ToHttp(request.HttpContext);

            await log.Add(staff.Contact.Id, "instances.exported", null, cancel,
                ("filter", filter.Address()), ("cases", found.Count.ToString(CultureInfo.InvariantCulture)),
                ("form", $"{typed["bentuk"]}"));

            var texts = Texts.Of<InstancesPage>(language);
            IReadOnlyList<string> columns = ["id", .. filter.ShownColumns];
            string Title(string column) => texts[$"instance.{column}"];
            IReadOnlyList<string> titles =
                [.. columns.Select(column => InstanceColumn.IsTime(column) ? texts["file.wib", Title(column)] : Title(column))];
            request.HttpContext.Response.Headers.CacheControl = "private, no-store";
            return typed["bentuk"] == "xlsx"
                ? Results.File(
                    TableWorkbook.Write("OVOP", titles,
                        found.Select(IReadOnlyList<object?> (one) => [.. columns.Select(column => InstanceColumn.Cell(one, column))])),
                    TextWorkbook.ContentType, "ovop-mesin.xlsx")
                : Results.File(
                    CsvFile.Write(
                        found.Select(one => columns.Select(column => EngineStep.Masked(InstanceColumn.Text(one, column)))).Prepend(titles),
                        language.Culture().NumberFormat.NumberDecimalSeparator == "," ? ';' : ','),
                    "text/csv; charset=utf-8", "ovop-mesin.csv");
        }, cancel);

    /// <summary>When each of them began and how long it went on, or how many began when.</summary>
    [Function("InstancesChart")]
    public Task<IResult> Draw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/gambar/{{what}}.svg")] HttpRequest request, string what,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async _ =>
        {
            var most = what == "rentang" ? MostDrawn : BulkAct.Most;
            var found = await InstanceFilter.Of(request.Query).All(orchestrations, clock.GetUtcNow(), most, cancel);
            return what switch
            {
                "rentang" => Charts.Answer(request.HttpContext, Charts.Spans(
                    [.. found.Select(instance => (instance.InstanceId, instance.CreatedAt, Last(instance)))])),
                "jumlah" => Charts.Answer(request.HttpContext, Charts.Bars(EngineCounts.Of(found))),
                _ => StaffCases.Unknown.ToHttp(request.HttpContext),
            };
        }, cancel);

    private static Problem TooMany => new("bulk.count", ProblemKind.Conflict, Args: [$"{BulkAct.Most}"]);

    /// <summary>All matches; of too many, one too many.</summary>
    private Task<IReadOnlyList<OrchestrationMetadata>> All(
        DurableTaskClient orchestrations, InstanceFilter filter, CancellationToken cancel) =>
        filter.All(orchestrations, clock.GetUtcNow(), BulkAct.Most + 1, cancel);

    private static DateTimeOffset Last(OrchestrationMetadata instance) =>
        instance.LastUpdatedAt > instance.CreatedAt ? instance.LastUpdatedAt : instance.CreatedAt.AddSeconds(1);
}
