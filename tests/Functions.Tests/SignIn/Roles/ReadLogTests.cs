using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Archive.OwnData;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.SignIn.Roles;

/// <summary>Documents that others than the office open are noted once a day for each person and document.</summary>
public sealed class ReadLogTests
{
    private static readonly ApplicationNumber Number = new("2026", 1);

    private readonly InMemoryTables _tables = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_document_is_noted_once_a_day_whatever_instance_serves_it()
    {
        var log = new ReadLog(_tables, _clock);
        await Open(log, "D-NIB", 1);
        await Open(log, "D-NIB", 1);
        await Open(new ReadLog(_tables, _clock), "D-NIB", 1);
        await Open(log, "D-NIB", 2);
        (await log.Of(Number, null, 10, Cancel)).Select(reading => reading.What).Order().ShouldBe(["document:D-NIB/1", "document:D-NIB/2"]);

        _clock.Advance(TimeSpan.FromDays(1));
        await Open(log, "D-NIB", 1);
        (await log.By("p-01", 10, Cancel)).Select(reading => (reading.When, reading.As)).First().ShouldBe((_clock.GetUtcNow(), ReadAs.Assessor));
        (await log.By("p-01", 10, Cancel)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_noted_already_costs_no_request()
    {
        var log = new ReadLog(_tables, _clock);
        await Open(log, "D-NIB", 1);
        var table = _tables.GetTableClient("Readings");
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Cancel))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancel);

        await Open(log, "D-NIB", 1);

        (await log.Of(Number, null, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_is_among_the_latest_though_much_else_was_seen_earlier_that_day()
    {
        var log = new ReadLog(_tables, _clock);
        for (var time = 0; time < 3; time++)
            await log.Add("p-01", Number, "case", Cancel);
        _clock.Advance(TimeSpan.FromHours(1));
        await Open(log, "D-NIB", 1);

        (await log.Of(Number, null, 2, Cancel))[0].What.ShouldBe("document:D-NIB/1");
        (await log.By("p-01", 2, Cancel))[0].What.ShouldBe("document:D-NIB/1");
    }

    [Fact]
    public async Task What_was_not_shown_is_not_noted()
    {
        var log = new ReadLog(_tables, _clock);

        await log.Once(Results.StatusCode(StatusCodes.Status404NotFound), ReadAs.Assessor, "p-01", Number, "D-NIB", 1, Cancel);

        (await log.Of(Number, null, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_opens_a_document_by_a_personal_link_is_noted_with_their_capacity()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var assessor = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        var token = linked.Token(LinkPurpose.Review, assessor);
        await linked.Do((dossier, at) => Scoring.Declare(dossier, assessor, 1, true, "", "Saya menyatakan", at));
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;

        var opened = await new Web().Get($"tautan={token}", async request =>
        {
            request.Path = visit.Address;
            return await linked.Review.Document(request, visit.Token.Key, "D-NIB", "1", Cancel);
        });

        opened.Status.ShouldBe(StatusCodes.Status200OK);
        var reading = (await linked.Reads.Of(linked.Number, null, 10, Cancel)).Single();
        (reading.Who, reading.What).ShouldBe((assessor, "document:D-NIB/1"));
        Sight.Of(reading, []).Office.ShouldBe("assessor");
    }

    private static Task<IResult> Open(ReadLog log, string code, int turn) =>
        log.Once(Results.Bytes([1]), ReadAs.Assessor, "p-01", Number, code, turn, Cancel);
}
