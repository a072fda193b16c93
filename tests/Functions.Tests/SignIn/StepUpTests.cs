using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Proving;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.SignIn;

public sealed partial class StepUpTests
{
    private const string Act = "tindakan=buang";

    private readonly Web _web = new();
    private readonly Mailbox _mailbox = new();
    private readonly SignInLinks _desk;
    private readonly Administrators _guard;
    private readonly string _signedIn;
    private int _done;

    public StepUpTests()
    {
        var round = new FixedRound(Drafts.Round, Cast.Of(3));
        var protection = _web.Services.GetRequiredService<IDataProtectionProvider>();
        var sessions = _web.Services.GetRequiredService<Sessions>();
        var tokens = new SignInTokens(protection);
        var entra = new EntraPrincipal(new ConfigurationBuilder().Build());
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        _desk = new(new(new InMemoryTables()), tokens, entra, round, round, _mailbox, new(new WordsOfTheApp(), _web.Services), site, _web.Clock);
        _guard = new(sessions, entra, round, round, new(_desk, tokens, sessions, protection, _web.Clock));

        var signing = _web.Get();
        sessions.SignIn(signing, Cast.Administrator.Email, Administrators.Kind);
        _signedIn = Web.CookiesOf(signing);
        _web.Clock.Advance(StepUp.Lasts + TimeSpan.FromMinutes(1));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_an_old_sign_in_Then_a_grave_act_is_done_only_with_the_mailed_code()
    {
        var asked = await Post(Act, Gravity.Grave);
        asked.Body.ShouldContain("value=\"buang\"");
        _done.ShouldBe(0);

        (await Post(Typed(asked.Body, "x"), Gravity.Grave)).Status.ShouldBe(StatusCodes.Status400BadRequest);
        _done.ShouldBe(0);
        (await Post(Typed(asked.Body, _mailbox.Code), Gravity.Grave)).Status.ShouldBe(StatusCodes.Status200OK);
        _done.ShouldBe(1);
    }

    [Fact]
    public async Task Given_an_old_sign_in_Then_a_light_act_is_done()
    {
        await Post(Act, Gravity.When(typed => typed["tindakan"] == "hapus"));

        (_done, _mailbox.Sent).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Given_a_sign_in_link_that_somebody_asked_for_Then_the_code_still_holds()
    {
        var asked = await Post(Act, Gravity.Grave);
        var code = _mailbox.Code;
        for (var time = 0; time < SignInTerms.ByMail.MostAnHour; time++)
            foreach (var kind in new[] { SessionKinds.Applicant, SessionKinds.Administrator })
                await _desk.Send(new(Cast.Administrator.Email, kind, 0, "/"), Language.Indonesian, Cancel);

        await Post(Typed(asked.Body, code), Gravity.Grave);

        _done.ShouldBe(1);
    }

    [Fact]
    public async Task Given_codes_enough_for_this_hour_Then_the_next_is_refused_as_too_often()
    {
        for (var time = 0; time < SignInTerms.ByMail.MostAnHour; time++)
            await Post(Act, Gravity.Grave);

        (await Post(Act, Gravity.Grave)).Status.ShouldBe(StatusCodes.Status429TooManyRequests);
    }

    [Fact]
    public async Task Given_a_provider_that_takes_no_mail_Then_the_act_is_not_possible_just_now()
    {
        _mailbox.Refuses = true;

        (await Post(Act, Gravity.Grave)).Status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
    }

    [Fact]
    public async Task Given_a_code_that_was_typed_Then_signing_out_ends_what_it_proved()
    {
        var asked = await Post(Act, Gravity.Grave);
        (await Post(Typed(asked.Body, _mailbox.Code), Gravity.Grave)).Cookies.ShouldContain($"{Sessions.Proof}=");

        var leaving = _web.Get();
        Sessions.SignOut(leaving);

        leaving.Response.Headers.SetCookie.ShouldContain(cookie => cookie!.StartsWith($"{Sessions.Proof}=;", StringComparison.Ordinal));
    }

    private async Task<(int Status, string Body, string Cookies)> Post(string form, Gravity gravity)
    {
        var asking = _web.Get();
        var token = _web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        var http = _web.Post($"{form}&{token.FormFieldName}={Uri.EscapeDataString(token.RequestToken!)}", $"{_signedIn}; {Web.CookiesOf(asking)}");
        var answer = await _guard.AnswerForm(http.Request, Access.Act, gravity, (_, _) =>
        {
            _done++;
            return Task.FromResult(Results.Ok());
        }, Cancel);
        return (http.Response.StatusCode is var _ && answer is IStatusCodeHttpResult { StatusCode: { } status } ? status : 200, await Web.BodyOf(answer, http), Web.CookiesOf(http));
    }

    private static string Typed(string page, string code) => $"{Act}&{StepUp.Ticket}={Ticket().Match(page).Groups[1].Value}&{StepUp.Code}={code}";

    [GeneratedRegex("name=\"bukti\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    /// <summary>Keeps the latest mail.</summary>
    private sealed partial class Mailbox : IMailer
    {
        private string _latest = "";

        public bool Refuses { get; set; }

        public int Sent { get; private set; }

        public string Code => Digits().Match(_latest).Value;

        public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
        {
            if (Refuses)
                throw new MailRefusedException("no");

            (_latest, Sent) = (body.Text, Sent + 1);
            return Task.CompletedTask;
        }

        [GeneratedRegex("\\b[0-9]{6}\\b")]
        private static partial Regex Digits();
    }
}
