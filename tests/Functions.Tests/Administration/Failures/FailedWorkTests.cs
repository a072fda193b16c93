using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases.Events;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Reconciling;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Administration.Failures;

public sealed class FailedWorkTests
{
    private const string Cause = "TimeoutException", Reason = "Penyimpanan sudah pulih.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_failed_is_gathered_the_oldest_first()
    {
        var office = await Office.Open();
        await office.Failures.Note(FailureKind.Handover, "kadis", "handover.from");
        office.Web.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Failures.Note(FailureKind.Activity, $"{Office.Number}", Cause);

        var all = await Desk(office).All(office.Engine, Cancel);

        all.Select(failure => failure.Kind).ShouldBe([FailureKind.Handover, FailureKind.Activity]);
        all[1].For.ShouldBe([Cast.Endorser.Id], "whom the case waits for");
    }

    [Fact]
    public async Task Orchestrations_that_failed_for_the_same_reason_have_one_cause()
    {
        var office = await Office.Open();
        foreach (var id in new[] { "massal-1", "massal-2" })
            office.Engine.Failed.Add(new("BulkOrchestrator", id) { FailureDetails = new("IOException", $"{id} lost its table", null, null, null) });

        (await Desk(office).All(office.Engine, Cancel)).Select(failure => failure.Cause).Distinct().ShouldBe(["BulkOrchestrator: massal-# lost its table"]);
    }

    [Fact]
    public async Task Bulk_acts_that_broke_are_done_again_together_each_under_its_own_id_by_which_its_trial_knows_it()
    {
        var office = await Office.Open();
        string[] ids = [$"massal-{Guid.NewGuid():n}", $"massal-{Guid.NewGuid():n}"];
        foreach (var id in ids)
            office.Engine.Failed.Add(Broken(id));
        var cause = (await Desk(office).All(office.Engine, Cancel)).Select(failure => failure.Cause).Distinct().ShouldHaveSingleItem();

        (await Desk(office).Again(office.Engine, FailureKind.Orchestration, TypedText.Of(cause), "admin", Reason, Cancel)).Value.ShouldBe(2);

        cause.ShouldBe("BulkOrchestrator: massal-# lost its table of #");
        office.Engine.Begun.ShouldBe(ids);
        office.Engine.Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bulk_act_that_could_not_begin_again_is_still_there_to_be_tried()
    {
        var office = await Office.Open();
        var id = $"massal-{Guid.NewGuid():n}";
        office.Engine.Failed.Add(Broken(id));
        office.Engine.BeforeBegun = _ => Break(true);

        await Desk(office).Again(office.Engine, FailureKind.Orchestration, (await Desk(office).All(office.Engine, Cancel)).Single().Cause, "admin", Reason, Cancel);

        office.Engine.Failed.ShouldHaveSingleItem().InstanceId.ShouldBe(id);
    }

    [Fact]
    public async Task Given_one_that_breaks_Then_the_others_of_its_cause_are_tried()
    {
        var office = await Office.Open();
        var other = await office.OpenAnother(2);
        foreach (var number in new[] { Office.Number, other })
            await office.Failures.Note(FailureKind.Activity, $"{number}", Cause);
        office.Engine.Before = instance => Break(instance == $"{Office.Number}");

        (await Desk(office).Again(office.Engine, FailureKind.Activity, Cause, "admin", Reason, Cancel)).Value.ShouldBe(1);

        office.Engine.Told.ShouldBe([$"{other}"]);
        (await office.Failures.All(Cancel)).Single(failure => failure.Number == Office.Number).Cause.ShouldBe("RequestFailedException ServerBusy");
    }

    [Fact]
    public async Task Given_a_case_that_could_not_be_reconciled_Then_trying_again_reconciles_all_of_it()
    {
        var office = await Office.Open();
        await office.Failures.Note(FailureKind.Reconciliation, $"{Office.Number}", Cause);
        await office.People.Write(new Handover("kadis", Cast.Endorser with { Id = "bambang", Email = "bambang@contoh.id" }, default, "admin", Reason)
            .Apply(await office.People.Offices(Cancel)), Cancel);

        (await Desk(office).Again(office.Engine, FailureKind.Reconciliation, Cause, "admin", Reason, Cancel)).Value.ShouldBe(1);

        (await office.Dossier()).Trail.ShouldContain(entry => entry.What == Waking.PeopleChanged, "it follows the people of now");
        office.Engine.Begun.ShouldBe([$"{Office.Number}"]);
        (await office.Failures.All(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_no_reason_Then_nothing_is_tried()
    {
        var office = await Office.Open();
        await office.Failures.Note(FailureKind.Activity, $"{Office.Number}", Cause);

        (await Desk(office).Again(office.Engine, FailureKind.Activity, Cause, "admin", "", Cancel)).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");

        office.Engine.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_a_success_on_another_instance_Then_no_failure_is_left()
    {
        var office = await Office.Open();
        var other = new FailureLog(office.Tables, office.Web.Clock);
        await other.Over(FailureKind.Activity, $"{Office.Number}", Cancel);
        await office.Failures.Note(FailureKind.Activity, $"{Office.Number}", Cause);

        await other.Over(FailureKind.Activity, $"{Office.Number}", Cancel);

        (await office.Failures.All(Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("jenis=99&sebab=x&alasan=Sudah+pulih.", StatusCodes.Status404NotFound, "")]
    [InlineData("jenis=Activity&sebab=TimeoutException&alasan=ya", StatusCodes.Status400BadRequest, "value=\"ya\"")]
    [InlineData("jenis=Activity&sebab=TimeoutException&alasan=Sudah+pulih.", StatusCodes.Status302Found, "")]
    public async Task What_is_posted_is_refused_or_done_and_a_reason_that_is_too_short_stays(string form, int status, string kept)
    {
        var office = await Office.Open();
        await office.Failures.Note(FailureKind.Activity, $"{Office.Number}", Cause);
        var endpoint = new FailuresEndpoint(office.Guard, Desk(office), office.People, new FixedRound(Submission.Drafts.Round, Cast.Of(1)), office.Log, office.Web.Clock);

        var answer = await office.Post(Cast.Administrator, form, request => endpoint.Again(request, office.Engine, Cancel));

        answer.Status.ShouldBe(status);
        answer.Body.ShouldContain(kept);
    }

    private static OrchestrationMetadata Broken(string id) => new("BulkOrchestrator", id)
    {
        RuntimeStatus = OrchestrationRuntimeStatus.Failed,
        FailureDetails = new("IOException", $"{id} lost its\u00a0table of {Guid.NewGuid():d}\r\nRequestId:{Guid.NewGuid()}\nTime:{DateTimeOffset.UtcNow:O}", null, null, null),
        SerializedInput = JsonDataConverter.Default.Serialize(new BulkWork(new(BulkKind.Hold, "admin", Reason, null), [$"{Office.Number}"])),
        DataConverter = JsonDataConverter.Default,
    };

    private static void Break(bool breaks)
    {
        if (breaks)
            throw new RequestFailedException(503, "busy", "ServerBusy", null);
    }

    internal static FailedWork Desk(Office office)
    {
        var calls = new HookCalls(office.Tables);
        var hooks = new WebhookSender(new ApiKeys(office.Tables, office.Web.Clock), calls, new KeptQueues(), new EphemeralDataProtectionProvider(), office.Web.Clock, NullLogger<WebhookSender>.Instance);
        return new(
            office.Cases, office.Failures, calls, hooks, office.Desk, office.Outlet, Reception(office), new EngineActs(office.Desk), Reconciliation(office), office.Succession,
            NullLogger<FailedWork>.Instance);
    }

    internal static Reconciliation Reconciliation(Office office) => Reconciliation(office, office.Desk, office.Outlet);

    internal static Reconciliation Reconciliation(Office office, CaseDesk desk, Outlet outlet) =>
        new(desk, office.Board, Reception(office), null!, outlet, outlet, office.Failures);

    private static DocumentReception Reception(Office office)
    {
        var scans = new MalwareScan(Options.Create(new ScanOptions { Required = false }));
        return new(new BlobServiceClient("UseDevelopmentStorage=true"), office.Desk, scans, new KeptQueues());
    }
}
