using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Sittings.Inviting;

/// <summary>
/// One mail to each member for all cases of a sitting: the invitation with their link, and afterwards the minutes. How far each came is
/// noted, so that sending again reaches only who did not get theirs, and the outbox shows what is in trouble.
/// </summary>
internal sealed partial class SittingMails(
    IMailer mailer, SittingTokens tokens, SittingTable table, OtherMails writer, IOptions<SiteOptions> site,
    IOptions<MailOptions> options, TimeProvider clock, ILogger<SittingMails> log) : IHearsOfMails, IOtherMails
{
    private const string Invitation = "undangan", Outcome = "berita-acara";

    /// <summary>How what these mails are about begins.</summary>
    public const string Prefix = "sidang/";

    public string About => Prefix;

    public Task<Sitting> Invite(Sitting sitting, CancellationToken cancel) =>
        Send(sitting, isOutcome: false, sitting.Members, cancel);

    /// <summary>What became of it: the minutes, or to who expects it that it was called off.</summary>
    public Task<Sitting> Tell(Sitting sitting, CancellationToken cancel) =>
        Send(sitting, isOutcome: true, [.. sitting.Members.Where(member => sitting.Concerns(member.Id))], cancel);

    /// <summary>What the provider tells of a mail; older news changes nothing.</summary>
    public async Task Hear(string about, Core.Notices.Delivery news, CancellationToken cancel)
    {
        if (about.Split('/') is not [var id, var member, var what])
            return;

        await table.Change(
            id, sitting => sitting.Mails.FirstOrDefault(mail => mail.Member == member && IsOf(sitting, mail, what))
                is { } known && !(known.News?.At > news.At)
                    ? sitting.With(known with { State = LetterState.Sent, News = news })
                    : sitting, cancel);
    }

    public async Task<IReadOnlyList<OtherMail>> InTrouble(Language language, CancellationToken cancel)
    {
        var texts = Texts.Of<SittingMails>(language);
        return
        [
            .. from trouble in await Trouble(cancel)
               let sitting = trouble.Sitting
               let mail = trouble.Mail
               let member = sitting.Find(mail.Member)!
               select new OtherMail(
                   !mail.IsMinutes ? texts["outbox.invitation", WhenText.Day(sitting.Day, language)]
                       : sitting.CalledOffAt is null ? texts["outbox.minutes", WhenText.Day(sitting.Day, language)]
                       : texts["outbox.off", WhenText.Day(sitting.Day, language)],
                   $"{OfficePaths.Sittings}/{sitting.Id}", $"{member.Name}, {member.Email}", mail.State, mail.At, mail.Answer, mail.News),
        ];
    }

    public async Task<int> SendAgain(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var (sitting, failed) in (await Trouble(cancel))
            .Where(trouble => trouble.Mail.State is LetterState.Failed or LetterState.Sending))
        {
            var after = await Send(sitting, failed.IsMinutes, [sitting.Find(failed.Member)!], cancel);
            sent += after.Trouble(clock.GetUtcNow()).Any(mail => mail.Member == failed.Member) ? 0 : 1;
        }

        return sent;
    }

    private async Task<IReadOnlyList<(Sitting Sitting, MemberMail Mail)>> Trouble(CancellationToken cancel)
    {
        var found = new List<(Sitting, MemberMail)>();
        foreach (var head in await table.All(cancel))
            if (head.Mails.Any(mail => mail.IsTrouble) && await table.Find(head.Id, cancel) is { } sitting)
                found.AddRange(sitting.Trouble(clock.GetUtcNow()).Where(mail => !IsAwaited(mail)).Select(mail => (sitting, mail)));

        return found;
    }

    /// <summary>Whether the provider may still tell what became of it.</summary>
    private bool IsAwaited(MemberMail sent) =>
        sent.State == LetterState.Sending && sent.At + options.Value.ClaimLifetime >= clock.GetUtcNow();

    /// <summary>To who is a member, has not got it and is to get it, as it stands when their turn comes.</summary>
    private async Task<Sitting> Send(
        Sitting sitting, bool isOutcome, IReadOnlyList<SittingMember> members, CancellationToken cancel)
    {
        foreach (var member in members.Where(member => member.Email.Length > 0 && sitting.Members.Contains(member)
            && !(isOutcome ? sitting.Told : sitting.Invited).Contains(member.Id) && (isOutcome || sitting.MustBeOpen is null)
            && !sitting.Mails.Any(sent => sent.Member == member.Id && sent.IsMinutes == isOutcome && IsAwaited(sent))))
        {
            var (written, mail) = (sitting, await Send(sitting, member, isOutcome, cancel));
            if ((await Patience.Noted(() => table.Change(written.Id, present => present.With(mail, written), CancellationToken.None)))
                .TryGet(out var noted))
                sitting = noted;
        }

        return sitting;
    }

    private async Task<MemberMail> Send(Sitting sitting, SittingMember member, bool isOutcome, CancellationToken cancel)
    {
        var isHandedOver = false;
        try
        {
            var body = await writer.Write(
                KindOf(sitting, member), member.Language, sitting.CalledOffAt is null ? tokens.AddressOf(sitting, member) : null,
                ValuesOf(sitting, member), cancel);
            isHandedOver = true;
            var about = $"{Prefix}{sitting.Id}/{member.Id}/{WhatOf(sitting, isOutcome)}";
            await mailer.SendInTime(IdOf(sitting, member, isOutcome), about, member.Email, body, clock, cancel);
            return new(member.Id, isOutcome, LetterState.Sent, clock.GetUtcNow());
        }
        catch (Exception refused) when (!cancel.IsCancellationRequested)
        {
            var answer = Deliveries.Masked(refused.Message);
            MailFailed(log, answer);
            return new(member.Id, isOutcome, options.Value.StateAfter(refused, isHandedOver), clock.GetUtcNow(), answer);
        }
    }

    /// <summary>The invitation to another day or place is another mail than the one before.</summary>
    private static string WhatOf(Sitting sitting, bool isOutcome) =>
        isOutcome ? Outcome : sitting.MovedAt is { } moved ? $"{Invitation}-{moved.UtcTicks}" : Invitation;

    /// <summary>Invitations to a moved one had no name of their own before it was noted who was invited before.</summary>
    private static bool IsOf(Sitting sitting, MemberMail mail, string what) =>
        WhatOf(sitting, mail.IsMinutes) == what || (!mail.IsMinutes && what == Invitation && sitting.WasMovedUnnoted);

    private static OtherNotice KindOf(Sitting sitting, SittingMember member) =>
        sitting.Act is not null ? OtherNotice.SittingMinutes
        : sitting.CalledOffAt is not null ? OtherNotice.SittingCalledOff
        : sitting.WasInvitedBefore(member.Id) ? OtherNotice.SittingMoved
        : OtherNotice.SittingInvitation;

    private static Dictionary<string, string> ValuesOf(Sitting sitting, SittingMember member) => new()
    {
        ["nama"] = member.Name,
        ["jumlah"] = sitting.Agenda.Count.ToString(member.Language.Culture()),
        ["hari"] = WhenText.Weekday(sitting.Day, member.Language),
        ["tempat"] = sitting.Place,
        ["tugas"] = Texts.Of<SittingMails>(member.Language)[
            member.Id == sitting.Chair.Id ? "mail.chair" : sitting.Voting == Voting.ByName ? "mail.byname" : "mail.consent"],
        ["berita_acara"] = sitting.Act?.Minutes ?? "",
        ["alasan"] = sitting.CalledOffAt is not null ? sitting.WhyOff : sitting.WhyMoved is { Length: > 0 } why ? why : "-",
    };

    /// <summary>The same for every attempt at the same mail; a chair keeps the id, whatever the address.</summary>
    private string IdOf(Sitting sitting, SittingMember member, bool isOutcome)
    {
        var moved = isOutcome ? null : sitting.MovedAt;
        var address = sitting.Former.Any(former => former.Id == member.Id) ? member.Email : "";
        var what = Encoding.UTF8.GetBytes($"{sitting.Id}/{member.Id}/{!isOutcome}{moved?.UtcTicks}{address}");
        return $"{Convert.ToHexStringLower(SHA256.HashData(what))[..32]}@{site.Value.BaseAddress.Host}";
    }

    [LoggerMessage(LogLevel.Warning, "A mail of a sitting failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string answer);
}
