using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Sittings;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>Mails of sittings stand in the outbox as letters do.</summary>
public sealed class SittingMailsTests
{
    private const string Budi = "budi@contoh.id";

    private readonly Web _web = new();
    private readonly Provider _provider = new();
    private readonly SittingTable _table = new(new InMemoryTables());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SittingMails Mails
    {
        get
        {
            var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
            var tokens = new SittingTokens(_web.Services.GetRequiredService<IDataProtectionProvider>(), site);
            return new(_provider, tokens, _table, new(new WordsOfTheApp(), _web.Services), site, _web.Clock, NullLogger<SittingMails>.Instance);
        }
    }

    [Fact]
    public async Task An_invitation_that_was_not_taken_is_in_trouble_until_it_is_sent_again()
    {
        _provider.Refused = Budi;
        var sitting = await Called();

        var trouble = (await Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem();
        (trouble.State, trouble.Answer, trouble.Address).ShouldBe((LetterState.Failed, "550 …", $"/kantor/sidang/{sitting.Id}"));
        trouble.To.ShouldContain("Budi");

        _provider.Refused = "";
        (await Mails.SendAgain(Cancel)).ShouldBe(1);
        (await Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
        _provider.Sent.Count.ShouldBe(2, "the chair's first, Budi's now");
    }

    [Fact]
    public async Task Of_a_long_answer_the_beginning_is_kept_and_no_address()
    {
        (_provider.Refused, _provider.Words) = (Budi, $"550 postmaster@contoh.id {new string('x', 70_000)}");
        await Called();

        var answer = (await Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().Answer!;
        answer.ShouldStartWith("550 … xx");
        answer.Length.ShouldBe(300);
    }

    [Fact]
    public async Task An_invitation_that_bounced_is_in_trouble_until_its_member_has_voted()
    {
        var sitting = await Called();
        await Mails.Hear(_provider.Sent[Budi][SittingMails.Prefix.Length..], new(DeliveryState.Bounced, _web.Clock.GetUtcNow(), "550"), Cancel);

        (await Mails.InTrouble(Language.English, Cancel)).ShouldHaveSingleItem().News!.State.ShouldBe(DeliveryState.Bounced);
        (await Mails.SendAgain(Cancel)).ShouldBe(0, "it was taken");

        await _table.Put(sitting.Id, new Ballot("anggota-01", _web.Clock.GetUtcNow(), []) { EnteredBy = "admin" }, Cancel);
        (await Mails.InTrouble(Language.English, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_not_answered_is_not_sent_again_by_itself()
    {
        _provider.Unanswered = Budi;
        await Called();

        (await Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().State.ShouldBe(LetterState.Unanswered);
        (await Mails.SendAgain(Cancel)).ShouldBe(0);
    }

    private async Task<Sitting> Called()
    {
        var chair = new SittingMember(Cast.Ratifier.Id, Cast.Ratifier.Name, "Dirjen", Cast.Ratifier.Email, Language.Indonesian);
        var sitting = Sitting.Call("uji", new(2026, 11, 26), "Jakarta", Voting.Consent, chair, $"Budi Raharjo; Sekretaris; {Budi}", [new("2026", 1)], "admin", _web.Clock.GetUtcNow()).Value;
        await _table.Add(sitting, Cancel);
        return await Mails.Invite(sitting, Cancel);
    }

    private sealed class Provider : IMailer
    {
        public Dictionary<string, string> Sent { get; } = [];

        public string Refused { get; set; } = "";

        public string Words { get; set; } = "550";

        public string Unanswered { get; set; } = "";

        public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
        {
            if (to == Refused)
                throw new MailRefusedException($"{Words} {to}");
            if (to == Unanswered)
                throw new MailUnansweredException("No answer came.");

            Sent[to] = about;
            return Task.CompletedTask;
        }
    }
}
