using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Calibration;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Calibration;

/// <summary>One mail with a link to each assessor who is asked; pressed again, to those who have not scored.</summary>
internal sealed partial class CalibrationMails(
    IMailer mailer, CalibrationTokens tokens, IServiceProvider services, IOptions<SiteOptions> site, ILogger<CalibrationMails> log)
{
    public async Task Ask(CalibrationRun run, People people, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var assessor in run.Assessors.Where(id => run.SheetOf(id) is null).Select(people.AsAssessor).OfType<Contact>())
            try
            {
                var body = await MailBody.RenderAsync<CalibrationMail>(
                    services, assessor.Language, new { Run = run, Name = assessor.Name, Address = tokens.AddressOf(run, assessor.Id) });
                await mailer.Send(IdOf(run, assessor, now), "", assessor.Email, body, cancel);
            }
            catch (Exception refused) when (!cancel.IsCancellationRequested)
            {
                MailFailed(log, refused.Message.Replace(assessor.Email, "…", StringComparison.OrdinalIgnoreCase));
            }
    }

    /// <summary>The same for every attempt of one day.</summary>
    private string IdOf(CalibrationRun run, Contact assessor, DateTimeOffset now)
    {
        var what = Encoding.UTF8.GetBytes($"{run.Id}/{assessor.Id}/{now:yyyy-MM-dd}");
        return $"{Convert.ToHexStringLower(SHA256.HashData(what))[..32]}@{site.Value.BaseAddress.Host}";
    }

    [LoggerMessage(LogLevel.Warning, "A mail of a calibration failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string answer);
}
