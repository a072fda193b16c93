using Microsoft.AspNetCore.Http;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Tests.SignIn.Numbers;

public sealed class NumberEndpointTests : IDisposable
{
    private const string Typed = "0812-3456-7890", Number = "+6281234567890";

    private readonly NumberHolder _holder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_types_the_code_of_the_message_is_signed_in_by_the_number_and_led_on()
    {
        var kept = await Ask("telepon=" + Typed + "&kembali=/kelayakan");

        var answer = await _holder.Type(kept, _holder.Inbox.Messages.ShouldHaveSingleItem().Code);

        answer.Location.ShouldBe("/kelayakan");
        _holder.SignedInAs.ShouldBe(Number);
    }

    [Fact]
    public async Task The_message_names_the_site_that_the_code_is_for_and_says_to_give_it_to_nobody()
    {
        await Ask("telepon=" + Typed);

        var message = _holder.Inbox.Messages.ShouldHaveSingleItem();
        message.To.ShouldBe(Number);
        message.Words.ShouldContain("Jangan berikan kepada siapa pun");
        message.Words.ShouldEndWith($"@ovop.contoh.id #{message.Code}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("021 555 0103")]
    [InlineData("+1 202 555 0100")]
    [InlineData("0812 3456 7890 atau 0812 3456 7891")]
    public async Task What_is_no_mobile_number_of_the_country_gets_no_message(string typed)
    {
        (await _holder.Post($"telepon={Uri.EscapeDataString(typed)}")).Status.ShouldBe(StatusCodes.Status400BadRequest);

        _holder.Inbox.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_code_works_once_and_for_ten_minutes()
    {
        var kept = await Ask("telepon=" + Typed);
        var code = _holder.Inbox.Messages[^1].Code;
        (await _holder.Type(kept, code)).Status.ShouldBe(StatusCodes.Status302Found);
        (await _holder.Type(kept, code)).Status.ShouldBe(StatusCodes.Status403Forbidden);

        var later = await Ask("telepon=" + Typed);
        _holder.Applying.Web.Clock.Advance(TimeSpan.FromMinutes(10.1));
        (await _holder.Type(later, _holder.Inbox.Messages[^1].Code)).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    [Fact]
    public async Task The_button_pressed_twice_leads_on_in_the_browser_that_is_signed_in()
    {
        var kept = await Ask("telepon=" + Typed + "&kembali=/kelayakan");
        var code = _holder.Inbox.Messages[^1].Code;
        await _holder.Type(kept, code);

        (await _holder.Type($"{kept}; {_holder.Kept}", code)).Location.ShouldBe("/kelayakan");
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_opens_nothing()
    {
        var kept = await Ask("telepon=" + Typed);
        var code = _holder.Inbox.Messages[^1].Code;
        for (var guess = 0; guess < SignInRecord.MostMissed; guess++)
            (await _holder.Type(kept, code == "000000" ? "000001" : "000000")).Status.ShouldBe(StatusCodes.Status400BadRequest);

        (await _holder.Type(kept, code)).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    [Fact]
    public async Task A_later_code_ends_the_earlier_in_whichever_browser()
    {
        var kept = await Ask("telepon=" + Typed);
        await Ask("telepon=" + Typed);

        (await _holder.Type(kept, _holder.Inbox.Messages[0].Code)).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_in_a_browser_that_did_not_ask_for_it()
    {
        await Ask("telepon=" + Typed);

        var answer = await _holder.Type("", _holder.Inbox.Messages[^1].Code);

        answer.Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    /// <summary>Whether a number has cases, and whether it has had enough messages, nobody learns by asking.</summary>
    [Fact]
    public async Task The_answer_is_the_same_for_a_number_with_cases_one_without_and_one_that_had_enough()
    {
        await _holder.Applying.Cases.Save(
            (await _holder.Applying.Dossier()).By("test", _holder.Applying.Web.Clock.GetUtcNow()).With(head => head with { Owner = Number }), Cancel);

        var known = await _holder.Post("telepon=" + Typed);
        (await _holder.Post("telepon=081234567891")).ShouldBe(known);
        for (var more = 1; more < SignInTerms.ByText.MostAnHour; more++)
            await _holder.Post("telepon=" + Typed);
        (await _holder.Post("telepon=" + Typed)).ShouldBe(known);
        _holder.Inbox.Messages.Count(message => message.To == Number).ShouldBe(SignInTerms.ByText.MostAnHour);
    }

    [Fact]
    public async Task What_the_provider_refuses_is_said_beside_the_number()
    {
        _holder.Inbox.Refuses = true;

        var answer = await _holder.Post("telepon=" + Typed);

        answer.Status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        answer.Body.ShouldContain("Pesan singkat tidak dapat dikirim");
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_page()
    {
        using var mute = new NumberHolder(isOn: false);

        (await mute.Applying.Web.Get("", request => Task.FromResult(mute.Endpoint.Get(request)))).Status.ShouldBe(StatusCodes.Status404NotFound);
        (await mute.Post("telepon=" + Typed)).Status.ShouldBe(StatusCodes.Status404NotFound);
        mute.Inbox.Messages.ShouldBeEmpty();
    }

    public void Dispose() => _holder.Dispose();

    private async Task<string> Ask(string form)
    {
        (await _holder.Post(form)).Location.ShouldBe("/masuk/ponsel/kode");
        return _holder.Kept;
    }
}
