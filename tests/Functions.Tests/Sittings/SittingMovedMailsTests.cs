using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Tests.Award.Procedures;
using static Ovop.Functions.Tests.Sittings.MailScene;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>What is written to members of a sitting that is moved, changed or called off.</summary>
public sealed class SittingMovedMailsTests
{
    private const string Invited = "Sidang penetapan Kamis 26 November 2026", InvitedLater = "Sidang penetapan Jumat 27 November 2026",
        Moved = "Perubahan: sidang penetapan Jumat 27 November 2026";

    private readonly MailScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_expects_it_on_the_former_day_is_told_that_it_is_called_off()
    {
        await _scene.Call();
        _scene.Provider.Refused = Budi;
        await _scene.Mails.Invite(await _scene.Change(days: 1), Cancel);
        _scene.Provider.Refused = "";

        await _scene.Mails.Tell(await _scene.CallOff(), Cancel);

        _scene.Provider.SubjectsTo(Budi).ShouldBe([Invited, $"{InvitedLater} dibatalkan"]);
    }

    [Fact]
    public async Task Who_never_was_invited_is_not_told_that_it_is_called_off()
    {
        _scene.Provider.Refused = Budi;
        await _scene.Call();
        _scene.Provider.Refused = "";

        await _scene.Mails.Tell(await _scene.CallOff(), Cancel);

        _scene.Provider.SubjectsTo(Budi).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_called_off_before_a_reason_was_kept_is_told_nobody()
    {
        await _scene.Call();
        var off = (await _scene.CallOff()) with { WhyOff = "" };

        await _scene.Mails.Tell(off, Cancel);

        _scene.Provider.SubjectsTo(Budi).ShouldBe([Invited]);
    }

    [Fact]
    public async Task Who_is_told_of_another_day_is_told_why()
    {
        await _scene.Call();

        await _scene.Mails.Invite(await _scene.Change(days: 1), Cancel);

        _scene.Provider.Text.ShouldContain("Alasan: Menteri berhalangan.");
    }

    [Fact]
    public async Task A_first_invitation_after_a_move_speaks_of_no_other_day()
    {
        await _scene.Call();
        await _scene.Mails.Invite(await _scene.Change(days: 1), Cancel);

        await _scene.Mails.Invite(await _scene.Change(days: 1, others: Both), Cancel);

        _scene.Provider.SubjectsTo(Budi).ShouldBe([Invited, Moved]);
        _scene.Provider.SubjectsTo(Sari).ShouldBe([InvitedLater]);
    }

    [Fact]
    public async Task Nobody_is_invited_any_more_once_it_is_called_off()
    {
        _scene.Provider.Meanwhile = _scene.CallOff;

        var sitting = await _scene.Call(Both);

        _scene.Provider.Taken.Select(mail => mail.To).ShouldBe([Cast.Ratifier.Email]);
        sitting.Invited.ShouldBe([Cast.Ratifier.Id]);
    }

    [Fact]
    public async Task Who_is_gone_meanwhile_is_not_invited_and_hinders_no_page()
    {
        _scene.Provider.Meanwhile = () => _scene.Change(others: BudiAlone);
        await _scene.Call(Both);
        _scene.Provider.SubjectsTo(Sari).ShouldBeEmpty();

        _scene.Provider.Refused = Sari;
        var named = await _scene.Change(others: Both);
        _scene.Provider.Meanwhile = () => _scene.Change(others: BudiAlone);
        await _scene.Mails.Invite(named, Cancel);

        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
        (await _scene.Change(days: 1)).Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task News_of_the_first_invitation_is_none_of_the_one_for_another_day()
    {
        await _scene.Call();
        var first = _scene.Provider.AboutTo(Budi)[SittingMails.Prefix.Length..];
        await _scene.Mails.Invite(await _scene.Change(days: 1), Cancel);

        await _scene.Mails.Hear(first, new(DeliveryState.Bounced, _scene.Clock.GetUtcNow(), "550"), Cancel);
        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();

        await _scene.Mails.Hear(_scene.Provider.AboutTo(Budi)[SittingMails.Prefix.Length..], new(DeliveryState.Bounced, _scene.Clock.GetUtcNow(), "550"), Cancel);
        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_is_written_to_while_it_is_moved_is_told_of_the_other_day()
    {
        _scene.Provider.Meanwhile = () => _scene.Change(days: 1);
        var sitting = await _scene.Call();

        await _scene.Mails.Invite(sitting, Cancel);

        _scene.Provider.SubjectsTo(Cast.Ratifier.Email).ShouldBe([Invited, Moved]);
        _scene.Provider.SubjectsTo(Budi).ShouldBe([InvitedLater]);
    }

    [Fact]
    public async Task Of_what_was_moved_before_it_was_noted_who_had_been_invited_all_are_told()
    {
        await _scene.Call();
        await _scene.Change(days: 1);

        await _scene.Mails.Invite(await _scene.Unnoted(), Cancel);

        _scene.Provider.SubjectsTo(Budi).ShouldBe([Invited, Moved]);
    }

    [Fact]
    public async Task Of_what_was_moved_before_it_was_noted_who_had_been_invited_all_are_told_that_it_is_called_off()
    {
        await _scene.Call();
        await _scene.Change(days: 1);
        await _scene.Unnoted();

        await _scene.Mails.Tell(await _scene.CallOff(), Cancel);

        _scene.Provider.SubjectsTo(Budi).ShouldBe([Invited, $"{InvitedLater} dibatalkan"]);
    }

    /// <summary>Then all invitations had the same name.</summary>
    [Fact]
    public async Task News_of_an_invitation_from_before_it_was_noted_who_had_been_invited_is_heard()
    {
        await _scene.Call();
        var about = _scene.Provider.AboutTo(Budi)[SittingMails.Prefix.Length..];
        await _scene.Change(days: 1);
        await _scene.Mails.Invite(await _scene.Unnoted(), Cancel);

        await _scene.Mails.Hear(about, new(DeliveryState.Bounced, _scene.Clock.GetUtcNow(), "550"), Cancel);

        (await _scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mail_to_the_chairs_corrected_address_is_another_mail()
    {
        await _scene.Call();

        await _scene.Mails.Invite(await _scene.Change(chair: "baru@contoh.id"), Cancel);

        _scene.Provider.Taken.Where(mail => mail.To != Budi).Select(mail => mail.Id).Distinct().Count().ShouldBe(2);
    }
}
