using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.SignIn;

/// <summary>The office sees what became of the mails by which somebody signs in.</summary>
public sealed class SignInMailsTests
{
    private const string Email = "sri@contoh.id";

    private readonly Web _web = new();
    private readonly Provider _provider = new();
    private readonly SignInRecords _records = new(new InMemoryTables());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SignInMails Mails => new(_records);

    [Fact]
    public async Task A_mail_that_was_taken_is_sent_and_what_the_provider_tells_of_it_later_is_kept()
    {
        await Send();
        (await Latest()).ShouldBe(new(LetterState.Sent, _web.Clock.GetUtcNow(), ""));

        await Hear(new(DeliveryState.Bounced, _web.Clock.GetUtcNow().AddSeconds(5), "550"));
        await Hear(new(DeliveryState.Delayed, _web.Clock.GetUtcNow().AddSeconds(1), ""));

        (await Latest())!.News!.State.ShouldBe(DeliveryState.Bounced);
    }

    [Fact]
    public async Task A_mail_that_was_refused_has_failed_and_says_why_without_the_address()
    {
        _provider.Answer = $"550 {Email} is full";

        await Should.ThrowAsync<MailRefusedException>(Send);

        (await Latest()).ShouldBe(new(LetterState.Failed, _web.Clock.GetUtcNow(), "550 … is full"));
    }

    [Fact]
    public async Task News_of_an_earlier_mail_says_nothing_of_the_later()
    {
        await Send();
        var first = _provider.About;
        await Send();

        await Mails.Hear(first[SignInMails.Prefix.Length..], new(DeliveryState.Bounced, _web.Clock.GetUtcNow(), "550"), Cancel);

        (await Latest())!.News.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_mail_is_about_does_not_say_whose_it_is()
    {
        await Send();

        _provider.About.ShouldMatch("^masuk/[0-9a-f]{64}/1$");
    }

    private async Task<SignInMailState?> Latest() => (await Mails.To(Email, Cancel)).ShouldHaveSingleItem().Record.Mail;

    private Task Hear(Delivery news) => Mails.Hear(_provider.About[SignInMails.Prefix.Length..], news, Cancel);

    private Task Send()
    {
        var round = new FixedRound(Drafts.Round, Cast.Of(3));
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        var tokens = new SignInTokens(_web.Services.GetRequiredService<IDataProtectionProvider>());
        var links = new SignInLinks(_records, tokens, new EntraPrincipal(new ConfigurationBuilder().Build()), round, round, _provider, new(new WordsOfTheApp(), _web.Services), site, _web.Clock);
        return links.Send(new(Email, SessionKinds.Applicant, 0, "/"), Language.Indonesian, Cancel);
    }

    private sealed class Provider : IMailer
    {
        /// <summary>What it says when it takes nothing; empty while it does.</summary>
        public string Answer { get; set; } = "";

        public string About { get; private set; } = "";

        public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
        {
            About = about;
            return Answer.Length == 0 ? Task.CompletedTask : throw new MailRefusedException(Answer);
        }
    }
}
