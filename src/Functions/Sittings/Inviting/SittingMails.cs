using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Sittings.Inviting;

/// <summary>
/// One mail to each member for all cases of a sitting: the invitation with their link, and afterwards the minutes. Who got theirs is
/// noted, so that sending again reaches only the others.
/// </summary>
internal sealed partial class SittingMails(
    IMailer mailer, SittingTokens tokens, SittingTable table, IServiceProvider services, IOptions<SiteOptions> site,
    ILogger<SittingMails> log)
{
    public Task<Sitting> Invite(Sitting sitting, CancellationToken cancel) =>
        Send(sitting, sitting.Invited, (noted, member) => noted with { Invited = [.. noted.Invited, member] }, cancel);

    public Task<Sitting> Tell(Sitting sitting, CancellationToken cancel) =>
        Send(sitting, sitting.Told, (noted, member) => noted with { Told = [.. noted.Told, member] }, cancel);

    private async Task<Sitting> Send(
        Sitting sitting, IReadOnlyList<string> got, Func<Sitting, string, Sitting> note, CancellationToken cancel)
    {
        foreach (var member in sitting.Members.Where(member => member.Email.Length > 0 && !got.Contains(member.Id)))
            try
            {
                var body = await MailBody.RenderAsync<SittingMail>(
                    services, member.Language, new { Sitting = sitting, Member = member, Address = tokens.AddressOf(sitting, member) });
                await mailer.Send(IdOf(sitting, member), "", member.Email, body, cancel);
                if ((await table.Change(sitting.Id, present => note(present, member.Id), cancel)).TryGet(out var noted))
                    sitting = noted;
            }
            catch (Exception refused) when (!cancel.IsCancellationRequested)
            {
                MailFailed(log, refused.Message.Replace(member.Email, "…", StringComparison.OrdinalIgnoreCase));
            }

        return sitting;
    }

    /// <summary>The same for every attempt at the same mail.</summary>
    private string IdOf(Sitting sitting, SittingMember member)
    {
        var what = Encoding.UTF8.GetBytes($"{sitting.Id}/{member.Id}/{sitting.Act is null}");
        return $"{Convert.ToHexStringLower(SHA256.HashData(what))[..32]}@{site.Value.BaseAddress.Host}";
    }

    [LoggerMessage(LogLevel.Warning, "A mail of a sitting failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string answer);
}
