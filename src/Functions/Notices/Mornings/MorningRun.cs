using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Notices.Mornings;

/// <summary>
/// Tells the holder of each office in the morning, in one mail, of all that waits for them, where letters of the day before wait for it.
/// What became of the mail stands with each of those letters, so that each case says whether they were told.
/// </summary>
internal sealed partial class MorningRun(
    IEnumerable<LinkQueue> queues, ICases cases, CaseDesk desk, IPost post, MorningMails mornings, MorningMailing mailing,
    IMailHolds holds, TimeProvider clock, ILogger<MorningRun> log) : IHearsOfMails
{
    public string About => MorningMailing.About;

    /// <summary>A case that cannot be read, and what breaks for one reader, keep no other from being told.</summary>
    /// <param name="lines">Of all cases.</param>
    public async Task Send(IReadOnlyList<BoardLine> lines, CancellationToken cancel)
    {
        var come = lines.Where(line => mornings.HasCome(line.Morning, Zones.OfProvince(line.Province)));
        var (due, _) = await come.Select(line => line.Number).Each(
            async (number, stop) => await desk.Find(number, stop) is { Case.ErasedAt: null } dossier ? await Of(dossier, stop) : null,
            cancel);
        foreach (var told in due.SelectMany(letters => letters).GroupBy(one => one.Reader))
            try
            {
                await Tell([.. told], lines, cancel);
            }
            catch (Exception broken) when (!cancel.IsCancellationRequested)
            {
                Broke(log, told.Key, broken.GetType().Name);
            }
    }

    /// <summary>The administrators are told by one of the cases.</summary>
    public async Task Hear(string about, Core.Notices.Delivery news, CancellationToken cancel)
    {
        if (about.Split('/') is not [var box, var written, var reader, .. var rest]
            || !DateOnly.TryParseExact(written, "yyyyMMdd", out var day)
            || await mornings.Change(
                box, reader, day, rest is [var again] && int.TryParse(again, out var issue) ? issue : 1,
                known => known is null ? null : known with { State = LetterState.Sent }, cancel) is not { } heard)
            return;

        var tells = true;
        foreach (var number in heard.Numbers.Select(ApplicationNumber.Parse))
            foreach (var letter in (await desk.Find(number, cancel))?.All<Letter>().Where(IsIn(heard, reader)) ?? [])
                if ((await desk.Decide(number, (dossier, setting) => Deliveries.Note(dossier, letter.Key, news, setting, tells), cancel))
                    .TryGet(out var decided))
                {
                    await post.Deliver(decided.Dossier, cancel);
                    tells = false;
                }
    }

    /// <summary>The letters of a case whose morning has come; what is kept back now, or what nobody needs any more, is marked so.</summary>
    private async Task<IReadOnlyList<Due>> Of(Dossier dossier, CancellationToken cancel)
    {
        var (setting, due, others) = (await desk.SettingOf(dossier.Case, cancel), new List<Due>(), new List<PartEdit>());
        foreach (var letter in dossier.All<Letter>().Where(letter => letter.State == LetterState.Together))
            if (queues.FirstOrDefault(queue => queue.Pages.Purpose == letter.Link?.Purpose) is not { } queue
                || queue.Pages.Kind.HolderOf(dossier, letter.Person, setting.People) is not { } holder
                || IsOver(dossier, queue.Pages.Purpose, letter.Person, setting.Now))
                others.Add(new(letter, letter with { State = LetterState.Discarded }));
            else if (!mornings.HasCome(letter.Morning, ReaderZone.Of(holder.Id, setting.People)))
                continue;
            else if (await holds.IsHeld(letter.Kind, cancel))
                others.Add(new(letter, letter with { State = LetterState.Held }));
            else if (queue.Pages.Kind.MustDecide(
                dossier, holder.Id, Letters.Present(dossier, queue.Pages.Purpose, holder.Id)!.Serial, setting) is null)
                due.Add(new(dossier.Number, letter, queue, holder, ReaderZone.Of(holder.Id, setting.People)));

        await cases.Replace(dossier.Number, others, cancel);
        return due;
    }

    /// <summary>It was decided, taken back, or came to its end: no morning is to come for it.</summary>
    private static bool IsOver(Dossier dossier, LinkPurpose purpose, string person, DateTimeOffset now) =>
        !dossier.Case.State.IsOpen()
        || Letters.Present(dossier, purpose, person) is not { UsedAt: null, Revoked: null } link || link.Expires < now;

    private async Task Tell(IReadOnlyList<Due> told, IReadOnlyList<BoardLine> lines, CancellationToken cancel)
    {
        var (queue, holder, reader, zone) = (told[0].Queue, told[0].Holder, told[0].Reader, told[0].Zone);
        if (await mailing.Write(queue, holder, zone, lines, cancel) is not { } written)
            return;

        var box = MorningMails.BoxOf(holder.Email);
        IReadOnlyList<string> numbers = [.. told.Select(one => $"{one.Number}").Distinct()];
        var (now, isTaken) = await mornings.Take(
            box, reader, new(holder.Id, mornings.Today(zone), LetterState.Sending, clock.GetUtcNow(), numbers),
            [.. told.Select(one => one.Letter.QueuedAt)], cancel);
        IReadOnlyList<Due> meant = [.. told.Where(one => now.Tells(one.Letter.QueuedAt))];
        if (!isTaken)
        {
            if (now.State == LetterState.Sent)
                await Mark([.. meant.Where(one => now.Numbers.Contains($"{one.Number}"))], now, "");
            return;
        }

        var (state, answer) = await mailing.Send(queue, holder, box, now, written, cancel);
        var sent = now with { State = state };
        await Patience.Noted(() => mornings.Change(
            box, reader, now.Day, now.Issue, known => known is { State: LetterState.Sending } ? sent : null, CancellationToken.None));
        await Mark(meant, sent, answer);
    }

    /// <summary>As a letter of its own would be: what was not taken waits on, what was not answered is the office's.</summary>
    private async Task Mark(IReadOnlyList<Due> told, MorningMail sent, string answer)
    {
        foreach (var one in told.GroupBy(one => one.Number))
            await Patience.Noted(() => cases.Replace(
                one.Key, [.. one.Select(due => new PartEdit(due.Letter, After(due, sent, answer)))], CancellationToken.None));
    }

    private Letter After(Due due, MorningMail sent, string answer) => sent.State switch
    {
        LetterState.Sent =>
            due.Letter with { State = LetterState.Sent, SentAt = sent.At, To = due.Holder.Email, Morning = sent.Day },
        LetterState.Unanswered => FailedOf(due, answer) with { State = LetterState.Unanswered, To = due.Holder.Email, Morning = sent.Day },
        LetterState.Failed or LetterState.Sending => FailedOf(due, answer),
        LetterState.Queued or LetterState.Held or LetterState.Discarded or LetterState.Together =>
            throw new InvalidOperationException($"A mail of the morning is never {sent.State}."),
        _ => throw new InvalidOperationException($"Unknown state {sent.State}."),
    };

    private Letter FailedOf(Due due, string answer) =>
        due.Letter with { Failures = due.Letter.Failures + 1, LastFailure = answer, ClaimedAt = clock.GetUtcNow() };

    private static Func<Letter, bool> IsIn(MorningMail mail, string reader) => letter =>
        letter.Link is { } link && MorningMails.ReaderOf(link.Purpose, letter.Person) == reader && mail.Tells(letter.QueuedAt)
        && (letter.State == LetterState.Together ? letter.Morning <= mail.Day : letter.Morning == mail.Day);

    [LoggerMessage(LogLevel.Warning, "The mail of the morning to {Reader} failed: {Answer}")]
    private static partial void Broke(ILogger log, string reader, string answer);

    /// <summary>A letter whose morning has come, and whom it is for.</summary>
    private sealed record Due(ApplicationNumber Number, Letter Letter, LinkQueue Queue, Contact Holder, Zone Zone)
    {
        public string Reader => MorningMails.ReaderOf(Queue.Pages.Purpose, Holder.Id);
    }
}
