using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Notices;

/// <summary>Whoever comes by an older link asks for those of all other cases that wait for them.</summary>
public sealed class NewLinkEndpointTests
{
    private readonly Web _web = new();
    private readonly InMemoryTables _tables = new();
    private readonly Post _post = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_one_that_breaks_Then_the_links_of_the_others_are_sent()
    {
        var linked = await ThreeCases();
        _post.Breaks = new("2026", 2);

        var answer = await AskForOthers(linked);

        answer.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(StatusCodes.Status200OK);
        _post.Delivered.ShouldBe([new ApplicationNumber("2026", 3)], "its own case is not among the others");
    }

    [Fact]
    public async Task Given_a_link_that_leads_on_to_all_Then_one_is_sent()
    {
        var linked = await ThreeCases();

        await AskForOthers(linked);

        _post.Delivered.ShouldBe([new ApplicationNumber("2026", 2)]);
    }

    [Fact]
    public async Task Given_very_many_Then_one_request_sends_those_of_the_most_urgent_alone()
    {
        var linked = await ThreeCases();
        var line = Board.LineOf(await linked.Dossier());
        for (var sequence = 1000; sequence < 1000 + NewLinkEndpoint.Most; sequence++)
            await Show(line with { Number = new("2026", sequence), Wait = line.Wait! with { Due = line.Wait.Due.AddDays(-1) } });

        await AskForOthers(linked);

        _post.Delivered.ShouldBeEmpty();
    }

    private async Task<LinkedCase> ThreeCases()
    {
        var linked = await LinkedCase.Begin(post: _post);
        foreach (var one in new[] { linked, await LinkedCase.Begin(linked.Cases, 2), await LinkedCase.Begin(linked.Cases, 3) })
            await Show(Board.LineOf(await one.Dossier()));
        return linked;
    }

    private Task<Response> Show(BoardLine line) => _tables.Of("Board").UpsertEntityAsync(
        new TableEntity("2026", $"{line.Number}") { ["Line"] = JsonSerializer.Serialize(line, CaseJson.Options) }, TableUpdateMode.Replace, Cancel);

    private Task<IResult> AskForOthers(LinkedCase linked)
    {
        var round = new FixedRound(Drafts.Round, Cast.Of(6));
        var endpoint = new NewLinkEndpoint(linked.Tokens, linked.Visits, linked.Desk, new(new(_tables, TimeProvider.System), round), NullLogger<NewLinkEndpoint>.Instance);
        var asking = _web.Get();
        var token = _web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        var link = linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id);
        var http = _web.Post($"kunci={link}&lainnya=ya&{token.FormFieldName}={Uri.EscapeDataString(token.RequestToken!)}", Web.CookiesOf(asking));
        return endpoint.Post(http.Request, EndorsementPages.At, new SilentEngine(), Cancel);
    }

    /// <summary>Notes whose letters it was given.</summary>
    private sealed class Post : IPost
    {
        public ApplicationNumber? Breaks { get; set; }

        public List<ApplicationNumber> Delivered { get; } = [];

        public Task<int> Deliver(Dossier dossier, CancellationToken cancel)
        {
            if (dossier.Number == Breaks)
                throw new RequestFailedException(503, "busy", "ServerBusy", null);

            Delivered.Add(dossier.Number);
            return Task.FromResult(1);
        }
    }
}
