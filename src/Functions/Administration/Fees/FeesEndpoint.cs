using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Fees;

/// <summary>What the assessors of the chosen rounds are paid: as a table, as a file, and one by one to be printed and signed.</summary>
internal sealed class FeesEndpoint(
    Administrators administrators, AllCases cases, IRounds rounds, IPeople people, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/honor";

    [Function("FeesGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            var filter = Chosen(name => request.Query[name].ToString());
            return Pages.Render<FeesPage>(request.HttpContext, new
            {
                Staff = staff,
                Filter = filter,
                Rounds = await cases.Rounds(cancel),
                Fees = await Read(filter, cancel),
                Names = await Names(request.HttpContext, cancel),
            });
        }, cancel);

    /// <summary>It is posted for, since the log records who took it.</summary>
    [Function("FeesFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Export, Gravity.Grave, async (staff, typed) =>
        {
            var (filter, isWorkbook) = (Chosen(name => typed[name].ToString()), typed["bentuk"] == "xlsx");
            var (fees, names) = (await Read(filter, cancel), await Names(request.HttpContext, cancel));
            await log.Add(
                staff.Contact.Id, "fees.exported", null, cancel,
                ("people", fees.Count.ToString(CultureInfo.InvariantCulture)), ("form", isWorkbook ? "xlsx" : "csv"));
            request.HttpContext.Response.Headers.CacheControl = "private, no-store";
            return FeeFile.Answer(fees, names, ReaderLanguage.Of(request.HttpContext), isWorkbook);
        }, cancel);

    [Function("FeeStatement")]
    public Task<IResult> Statement(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/{{round}}/{{person}}")] HttpRequest request,
        string round, string person, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async _ =>
            (await Read(Chosen(name => name == "putaran" ? round : ""), cancel))
                .FirstOrDefault(fee => fee.Round == round && fee.Assessor == person) is { } fees
            ? Pages.Render<StatementPage>(request.HttpContext, new
            {
                Fees = fees,
                Name = (await people.Read(round, cancel)).Find(person)?.Name ?? person,
                Now = clock.GetUtcNow(),
            })
            : StaffCases.Unknown.ToHttp(request.HttpContext), cancel);

    private static BoardFilter Chosen(Func<string, string> value) =>
        new("", null, null, "") { Rounds = BoardFilter.Of(name => name == "putaran" ? value(name) : "").Rounds };

    private async Task<IReadOnlyList<FeeFigures>> Read(BoardFilter filter, CancellationToken cancel)
    {
        var (lines, terms) = (filter.OfRounds(await cases.Read(cancel)), new Dictionary<string, FeeTerms>());
        foreach (var round in lines.Select(line => line.Number.RoundId).Distinct())
            terms[round] = (await rounds.Find(round, cancel))?.Fees ?? FeeTerms.None;

        return FeeFigures.Of(lines, terms);
    }

    private async Task<Names> Names(HttpContext http, CancellationToken cancel) =>
        new(await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel), ReaderLanguage.Of(http));
}
