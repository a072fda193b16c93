using System.Globalization;
using Microsoft.AspNetCore.Http;
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

/// <summary>What is taken away of all that are filtered: a table, or a picture of them.</summary>
internal static class InstanceFiles
{
    /// <summary>Of so many a picture can still be read.</summary>
    private const int MostDrawn = 40;

    public static Problem TooMany => new("bulk.count", ProblemKind.Conflict, Args: [$"{BulkAct.Most}"]);

    /// <summary>As a spreadsheet, or as plain text; the log records who took it.</summary>
    public static async Task<IResult> Table(
        HttpContext http, Staff staff, IFormCollection typed, InstanceFilter filter, DurableTaskClient orchestrations, StaffLog log,
        DateTimeOffset now, CancellationToken cancel)
    {
        var (found, language) = (await filter.AllToActOn(orchestrations, now, cancel), ReaderLanguage.Of(http));
        if (found.Count > BulkAct.Most)
            return TooMany.ToHttp(http);

        await log.Add(staff.Contact.Id, "instances.exported", null, cancel,
            ("filter", filter.Address()), ("cases", found.Count.ToString(CultureInfo.InvariantCulture)), ("form", $"{typed["bentuk"]}"));

        var texts = Texts.Of<InstancesPage>(language);
        IReadOnlyList<string> columns = ["id", .. filter.ShownColumns];
        string Title(string column) => texts[$"instance.{column}"];
        IReadOnlyList<string> titles =
            [.. columns.Select(column => InstanceColumn.IsTime(column) ? texts["file.wib", Title(column)] : Title(column))];
        http.Response.Headers.CacheControl = "private, no-store";
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
    }

    /// <summary>When each of them began and how long it went on ("rentang"), or how many began when ("jumlah").</summary>
    public static async Task<IResult> Drawing(
        HttpContext http, InstanceFilter filter, string what, DurableTaskClient orchestrations, DateTimeOffset now,
        CancellationToken cancel)
    {
        var found = await filter.All(orchestrations, now, what == "rentang" ? MostDrawn : BulkAct.Most, cancel);
        return what switch
        {
            "rentang" => Charts.Answer(http, Charts.Spans(
                [.. found.Select(instance => (instance.InstanceId, instance.CreatedAt, Last(instance)))])),
            "jumlah" => Charts.Answer(http, Charts.Bars(EngineCounts.Of(found))),
            _ => StaffCases.Unknown.ToHttp(http),
        };
    }

    private static DateTimeOffset Last(OrchestrationMetadata instance) =>
        instance.LastUpdatedAt > instance.CreatedAt ? instance.LastUpdatedAt : instance.CreatedAt.AddSeconds(1);
}
