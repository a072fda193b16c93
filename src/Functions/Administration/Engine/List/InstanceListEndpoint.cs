using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.List;

/// <summary>What is done with all that are filtered: taken away as a file, drawn, acted on.</summary>
internal sealed class InstanceListEndpoint(Administrators administrators, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/mesin";

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
                : [.. (await filter.AllToActOn(orchestrations, clock.GetUtcNow(), cancel)).Select(instance => instance.InstanceId)];
            return ids.Count is 0 or > BulkAct.Most
                ? InstanceFiles.TooMany.ToHttp(request.HttpContext)
                : Results.LocalRedirect(
                    $"{OfficePaths.Bulk}/{await BulkStart.Try(orchestrations, new(act, ids) { From = filter.Address() }, cancel)}");
        }, cancel);

    /// <summary>It is posted for, since the log records who took it.</summary>
    [Function("InstancesExport")]
    public Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/unduh")] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Export, Gravity.Light, (staff, typed) => InstanceFiles.Table(
            request.HttpContext, staff, typed, InstanceFilter.Of(name => typed[name].ToString()), orchestrations, log, clock.GetUtcNow(),
            cancel), cancel);

    /// <summary>When each of them began and how long it went on, or how many began when.</summary>
    [Function("InstancesChart")]
    public Task<IResult> Draw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/gambar/{{what}}.svg")] HttpRequest request, string what,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, _ => InstanceFiles.Drawing(
            request.HttpContext, InstanceFilter.Of(request.Query), what, orchestrations, clock.GetUtcNow(), cancel), cancel);
}
