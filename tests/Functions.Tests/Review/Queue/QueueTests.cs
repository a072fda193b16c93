using Microsoft.AspNetCore.Http;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review.Queue;

/// <summary>A link that decides nothing any more leads to no other case: the list of the others is not even read.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task A_used_link_opens_neither_the_queue_nor_another_case()
    {
        var (linked, one) = await Asked();
        await linked.Do((dossier, at) => Scoring.Declare(dossier, one, 1, true, "", "Saya menyatakan", at));
        await linked.Do((dossier, at) => Sheets.HandIn(dossier, one, 0, "Terlihat.", at));

        await OpensNothing(linked, linked.Token(LinkPurpose.Review, one));
    }

    [Fact]
    public async Task Nor_does_a_link_that_a_newer_one_has_ended()
    {
        var (linked, one) = await Asked();
        await linked.Do((dossier, at) => dossier.By("admin", at.Now).Put(Letters.Present(dossier, LinkPurpose.Review, one)! with { Serial = 2 }));

        await OpensNothing(linked, linked.Token(LinkPurpose.Review, one));
    }

    /// <summary>A whole queue is scored without going back to it or to the mailbox.</summary>
    [Fact]
    public async Task A_case_costs_its_assessor_two_pages_and_the_last_button_opens_the_next()
    {
        var queued = await Queued.Begin(declared: 3);

        foreach (var linked in queued.Cases.SkipLast(1))
        {
            var (pages, leadsTo) = await queued.Score(linked);

            pages.ShouldBe(2);
            leadsTo.ShouldMatch($@"^/penilaian/\w+\?terkirim={linked.Number}$");
        }
    }

    private static async Task<(LinkedCase Linked, string One)> Asked()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        return (linked, ReviewStage.Silent(await linked.Dossier())[0].Contact.Id);
    }

    private static async Task OpensNothing(LinkedCase linked, string token)
    {
        var link = linked.Tokens.Read(ReviewPages.Only, token).Value;
        foreach (var ask in (Func<HttpRequest, Task<IResult>>[])
            [
                request => linked.Queue.Get(request, link.Key, CancellationToken.None),
                request => linked.Queue.Next(request, link.Key, CancellationToken.None),
                request => linked.Queue.Open(request, link.Key, "OVOP-2026-000002", CancellationToken.None),
            ])
        {
            var http = new Web().Get(link.Address, cookies: $"tautan={token}");
            var body = await Web.BodyOf(await ask(http.Request), http);
            http.Response.Headers.Location.ToString().ShouldBeEmpty();
            body.ShouldNotContain("/antrean");
        }
    }
}
