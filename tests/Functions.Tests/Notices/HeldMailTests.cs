using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Notices;

public sealed class HeldMailTests
{
    [Fact]
    public async Task Letter_of_a_held_kind_waits_and_goes_out_once_after_its_review()
    {
        await using var struck = await Submitted(Notice.Receipt);
        var receipt = await Receipt(struck);
        var sent = struck.Mails.Count;
        await struck.Deliver();

        receipt.State.ShouldBe(LetterState.Held);
        (struck.Mails.Count, Board.LineOf(await struck.Rehearsal.Dossier()).HeldLetters).ShouldBe((sent, 1));

        await struck.Rehearsal.Do((dossier, setting) => HeldLetters.Release(dossier, receipt.Key, "admin", "Kantor tutup pekan depan.", setting.Now));
        await struck.Deliver();
        await struck.Deliver();

        (struck.Mails.Count, (await Receipt(struck)).State).ShouldBe((sent + 1, LetterState.Sent));
    }

    [Fact]
    public async Task Other_kinds_go_out_meanwhile()
    {
        await using var struck = await Submitted(Notice.Awarded);

        (await Receipt(struck)).State.ShouldBe(LetterState.Sent);
    }

    [Fact]
    public async Task Letter_that_was_discarded_never_goes_out()
    {
        await using var struck = await Submitted(Notice.Receipt);
        var (receipt, sent) = (await Receipt(struck), struck.Mails.Count);

        await struck.Rehearsal.Do((dossier, setting) => HeldLetters.Discard(dossier, receipt.Key, "admin", "Sudah diberi tahu lewat telepon.", setting.Now));
        struck.Holds.Kinds.Clear();
        await struck.Deliver();

        (struck.Mails.Count, (await Receipt(struck)).State).ShouldBe((sent, LetterState.Discarded));
    }

    [Theory]
    [InlineData("Smtp", 1)]
    [InlineData("SendGrid", 0)]
    public async Task Letter_whose_sending_was_not_noted_waits_for_news_of_it_where_there_is_any(string provider, int copies)
    {
        await using var struck = await Submitted(Notice.Awarded);
        (struck.Mail.Provider, struck.Mail.SendGrid.WebhookKey) = (provider, "kunci");
        await struck.Rehearsal.Do((dossier, setting) => dossier.By("test", setting.Now).Put(dossier.All<Letter>().Single(letter => letter.Kind == Notice.Receipt) with { State = LetterState.Sending, ClaimedAt = setting.Now, SentAt = null }));
        var sent = struck.Mails.Count;

        struck.Clock.Turn(TimeSpan.FromMinutes(2));
        await struck.Deliver();
        struck.Mails.Count.ShouldBe(sent + copies);

        var receipt = await Receipt(struck);
        await struck.Rehearsal.Do((dossier, setting) => Deliveries.Note(dossier, receipt.Key, new(DeliveryState.Delivered, setting.Now, ""), setting));
        struck.Clock.Turn(TimeSpan.FromHours(1));
        await struck.Deliver();
        (struck.Mails.Count, (await Receipt(struck)).State).ShouldBe((sent + copies, LetterState.Sent));
    }

    private static async Task<StruckCase> Submitted(Notice held)
    {
        var struck = await StruckCase.Begin(Blows.None);
        struck.Holds.Kinds.Add(held);
        await struck.Rehearsal.Open();
        await struck.Rehearsal.Fill();
        await struck.Rehearsal.Submit();
        await struck.Deliver();
        await struck.Rehearsal.Until(dossier => dossier.All<Letter>().Any(letter => letter.Kind == Notice.EndorsementAsked)
            && dossier.All<Letter>().Where(letter => letter.Kind != held).All(letter => letter.State == LetterState.Sent));
        return struck;
    }

    private static async Task<Letter> Receipt(StruckCase struck) => (await struck.Rehearsal.Dossier()).All<Letter>().Single(letter => letter.Kind == Notice.Receipt);
}
