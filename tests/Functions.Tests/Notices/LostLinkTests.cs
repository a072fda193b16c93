using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Notices;

/// <summary>Who has lost the mail asks with nothing but their address.</summary>
public sealed class LostLinkTests
{
    private readonly Web _web = new();
    private readonly InMemoryTables _tables = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_assessor_is_sent_one_link_which_leads_to_the_whole_queue()
    {
        var (cases, person) = await Assessed();

        await Ask(EmailOf(person), cases[0]);

        (await Copies(cases, person)).ShouldHaveSingleItem().Link!.Purpose.ShouldBe(LinkPurpose.Review);
    }

    [Fact]
    public async Task A_head_of_a_dinas_is_sent_one_link_which_leads_on_to_every_case_that_waits()
    {
        var first = await LinkedCase.Begin();
        var cases = new List<LinkedCase> { first, await LinkedCase.Begin(first.Cases, 2) };
        await Show(cases);

        await Ask(Cast.Endorser.Email.ToUpperInvariant(), first);

        (await Copies(cases, Cast.Endorser.Id)).ShouldHaveSingleItem().Kind.ShouldBe(Notice.EndorsementAsked);
    }

    [Fact]
    public async Task The_ratifier_is_sent_one_link_which_leads_on_to_every_star_that_waits()
    {
        var first = await LinkedCase.Begin();
        var cases = new List<LinkedCase> { first, await LinkedCase.Begin(first.Cases, 2) };
        foreach (var linked in cases)
            await linked.Propose();
        await Show(cases);

        await Ask(Cast.Ratifier.Email, first);

        (await Copies(cases, Cast.Ratifier.Id)).ShouldHaveSingleItem().Kind.ShouldBe(Notice.RatificationAsked);
    }

    [Fact]
    public async Task Another_address_gets_the_same_answer_and_nobody_a_letter()
    {
        var (cases, person) = await Assessed();

        var (known, unknown) = (await Ask(EmailOf(person), cases[1]), await Ask("orang@contoh.id", cases[1]));

        unknown.Replace("orang@contoh.id", EmailOf(person), StringComparison.Ordinal).ShouldBe(known);
    }

    private static string EmailOf(string person) => $"penilai{person[1..]}@contoh.id";

    private async Task<(IReadOnlyList<LinkedCase> Cases, string Person)> Assessed()
    {
        var first = await LinkedCase.Begin();
        var all = new List<LinkedCase> { first, await LinkedCase.Begin(first.Cases, 2), await LinkedCase.Begin(first.Cases, 3) };
        foreach (var linked in all)
        {
            await linked.Endorse();
            await linked.Advance();
        }

        await Show(all);
        var seats = new List<(LinkedCase Linked, string Person)>();
        foreach (var linked in all)
            seats.AddRange(ReviewStage.Silent(await linked.Dossier()).Select(seat => (linked, seat.Contact.Id)));
        var own = seats.GroupBy(seat => seat.Person, seat => seat.Linked).First(group => group.Count() > 1);
        return ([.. own], own.Key);
    }

    private async Task Show(IEnumerable<LinkedCase> cases)
    {
        foreach (var linked in cases)
            await _tables.Of("Board").UpsertEntityAsync(
                new TableEntity("2026", $"{linked.Number}") { ["Line"] = JsonSerializer.Serialize(Board.LineOf(await linked.Dossier()), CaseJson.Options) },
                TableUpdateMode.Replace, Cancel);
    }

    private static async Task<IReadOnlyList<Letter>> Copies(IEnumerable<LinkedCase> cases, string person)
    {
        var letters = new List<Letter>();
        foreach (var linked in cases)
            letters.AddRange((await linked.Dossier()).All<Letter>()
                .Where(letter => letter.Person == person && letter.Occasion.Contains("-own-", StringComparison.Ordinal)));
        return letters;
    }

    private async Task<string> Ask(string email, LinkedCase linked)
    {
        var round = new FixedRound(Drafts.Round, Cast.Of(6));
        var endpoint = new LostLinkEndpoint(
            linked.Tokens, linked.Desk, new(new(_tables, TimeProvider.System), round), round, round, NullLogger<LostLinkEndpoint>.Instance);
        var asking = _web.Get();
        var token = _web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        var http = _web.Post(
            $"surel={Uri.EscapeDataString(email)}&{token.FormFieldName}={Uri.EscapeDataString(token.RequestToken!)}", Web.CookiesOf(asking));
        return await Web.BodyOf(await endpoint.Post(http.Request, new SilentEngine(), Cancel), http);
    }
}
