using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Calibration;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Calibration;

/// <summary>One mail with a link to each assessor who is asked; pressed again, to those who have not scored.</summary>
internal sealed partial class CalibrationMails(
    IMailer mailer, CalibrationTokens tokens, OtherMails writer, IOptions<SiteOptions> site, ILogger<CalibrationMails> log)
{
    public async Task Ask(CalibrationRun run, People people, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var assessor in run.Assessors.Where(id => run.SheetOf(id) is null).Select(people.AsAssessor).OfType<Contact>())
            try
            {
                var body = await writer.Write(
                    OtherNotice.CalibrationAsked, assessor.Language, tokens.AddressOf(run, assessor.Id), ValuesOf(run, assessor), cancel);
                await mailer.Send(IdOf(run, assessor, now), "", assessor.Email, body, cancel);
            }
            catch (Exception refused) when (!cancel.IsCancellationRequested)
            {
                MailFailed(log, refused.Message.Replace(assessor.Email, "…", StringComparison.OrdinalIgnoreCase));
            }
    }

    private static Dictionary<string, string> ValuesOf(CalibrationRun run, Contact assessor) => new()
    {
        ["nama"] = assessor.Name,
        ["jumlah"] = run.Samples.Count.ToString(assessor.Language.Culture()),
        ["komoditas"] = run.Commodity.In(assessor.Language),
        ["putaran"] = run.Round,
    };

    /// <summary>The same for every attempt of one day.</summary>
    private string IdOf(CalibrationRun run, Contact assessor, DateTimeOffset now)
    {
        var what = Encoding.UTF8.GetBytes($"{run.Id}/{assessor.Id}/{now:yyyy-MM-dd}");
        return $"{Convert.ToHexStringLower(SHA256.HashData(what))[..32]}@{site.Value.BaseAddress.Host}";
    }

    [LoggerMessage(LogLevel.Warning, "A mail of a calibration failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string answer);
}
