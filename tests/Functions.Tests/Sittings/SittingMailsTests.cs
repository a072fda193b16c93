using Azure;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Sittings;
using Ovop.Functions.Sittings.Inviting;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>Mails of sittings stand in the outbox as letters do.</summary>
public sealed class SittingMailsTests
{
    private readonly MailScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_that_was_not_taken_is_in_trouble_until_it_is_sent_again()
    {
        _scene.Provider.Refused = MailScene.Budi;
        var sitting = await _scene.Call();

        var trouble = (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem();
        (trouble.State, trouble.Answer, trouble.Address).ShouldBe((LetterState.Failed, "550 …", $"/kantor/sidang/{sitting.Id}"));
        trouble.To.ShouldContain("Budi");

        _scene.Provider.Refused = "";
        (await _scene.Mails.SendAgain(Cancel)).ShouldBe(1);
        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
        _scene.Provider.Taken.Count.ShouldBe(2, "the chair's first, Budi's now");
    }

    [Fact]
    public async Task An_invitation_that_storage_refuses_to_note_for_a_moment_is_noted_as_sent()
    {
        var (table, refusals) = (_scene.Tables.Of("Sittings"), 0);
        _scene.Provider.Meanwhile = () => Task.FromResult(table.Before = (_, _) => _ = refusals++ == 0 ? throw new RequestFailedException(503, "busy") : 0);

        (await _scene.Call()).Invited.Count.ShouldBe(2);

        _scene.Provider.Taken.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_invitation_that_the_provider_does_not_answer_in_time_may_have_gone_out()
    {
        _scene.Provider.Meanwhile = () =>
        {
            _scene.Clock.Advance(TimeSpan.FromSeconds(31));
            return Task.CompletedTask;
        };

        await _scene.Call();

        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().State.ShouldBe(LetterState.Unanswered);
    }

    [Fact]
    public async Task Of_a_long_answer_the_beginning_is_kept_and_no_address()
    {
        (_scene.Provider.Refused, _scene.Provider.Words) = (MailScene.Budi, $"550 postmaster@contoh.id {new string('x', 70_000)}");
        await _scene.Call();

        var answer = (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().Answer!;
        answer.ShouldStartWith("550 … xx");
        answer.Length.ShouldBe(300);
    }

    [Fact]
    public async Task An_invitation_that_bounced_is_in_trouble_until_its_member_has_voted()
    {
        var sitting = await _scene.Call();
        await _scene.Mails.Hear(_scene.Provider.AboutTo(MailScene.Budi)[SittingMails.Prefix.Length..], new(DeliveryState.Bounced, _scene.Clock.GetUtcNow(), "550"), Cancel);

        (await _scene.Mails.InTrouble(Language.English, Cancel)).ShouldHaveSingleItem().News!.State.ShouldBe(DeliveryState.Bounced);
        (await _scene.Mails.SendAgain(Cancel)).ShouldBe(0, "it was taken");

        await _scene.Table.Put(sitting.Id, new Ballot("anggota-01", _scene.Clock.GetUtcNow(), []) { EnteredBy = "admin" }, Cancel);
        (await _scene.Mails.InTrouble(Language.English, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_not_answered_is_not_sent_again_by_itself()
    {
        _scene.Provider.Unanswered = MailScene.Budi;
        await _scene.Call();

        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().State.ShouldBe(LetterState.Unanswered);
        (await _scene.Mails.SendAgain(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task One_of_which_the_provider_would_have_told_is_sent_again_once_no_news_came()
    {
        (_scene.Mail.Provider, _scene.Mail.SendGrid.WebhookKey) = ("SendGrid", "kunci");
        _scene.Provider.Unanswered = MailScene.Budi;
        var sitting = await _scene.Call();
        _scene.Provider.Unanswered = "";
        await _scene.Mails.Invite(sitting, Cancel);
        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty("news of it may still come");
        _scene.Provider.Taken.ShouldHaveSingleItem("the chair's");

        _scene.Clock.Advance(TimeSpan.FromMinutes(16));

        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().State.ShouldBe(LetterState.Sending);
        (await _scene.Mails.SendAgain(Cancel)).ShouldBe(1);
        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
    }
}
