using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Exports;

/// <summary>Exactly the cases that are filtered, as a file. It is posted for, since the log records who took it.</summary>
internal sealed class ExportEndpoint(
    Administrators administrators, FilteredCases cases, IRounds rounds, IPeople people, StaffLog log)
{
    [Function(nameof(ExportEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/unduh")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(
            request, Access.Export, Gravity.Grave, (staff, typed) => File(request.HttpContext, staff, typed, cancel), cancel,
            within: true);

    private async Task<IResult> File(HttpContext http, Staff staff, IFormCollection typed, CancellationToken cancel)
    {
        var (round, language, isWorkbook) = (await rounds.Current(cancel), ReaderLanguage.Of(http), typed["bentuk"] == "xlsx");
        var filter = BoardFilter.Of(name => typed[name].ToString());
        var lines = await cases.Read(staff, filter, cancel);
        var columns = ListColumns.In(language, new Names(await people.Read(round.Id, cancel), language));
        await log.Add(staff.Contact.Id, "list.exported", null, cancel,
            ("filter", filter.Address(1)), ("cases", lines.Count.ToString(CultureInfo.InvariantCulture)),
            ("form", isWorkbook ? "xlsx" : "csv"));

        var name = filter.ChosenRounds.Count == 0 ? "ovop" : $"ovop-{string.Join('-', filter.ChosenRounds)}";
        http.Response.Headers.CacheControl = "private, no-store";
        return isWorkbook
            ? Results.Stream(Workbook(lines, columns), TextWorkbook.ContentType, $"{name}.xlsx")
            : Results.Stream(to => ListFile.Csv(to, lines, columns, language, cancel), "text/csv; charset=utf-8", $"{name}.csv");
    }

    /// <summary>In a file that is gone once it is sent: a spreadsheet can only be sent when it is whole.</summary>
    private static FileStream Workbook(IReadOnlyList<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920,
            FileOptions.DeleteOnClose);
        try
        {
            ListFile.Xlsx(file, lines, columns);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
