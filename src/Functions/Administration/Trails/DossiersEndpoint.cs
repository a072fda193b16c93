using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Functions.Anchor;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Trails;

/// <summary>
/// The dossiers of several cases in one file, each as the verify command takes it, with the proof of how it ended beside it. Every trail
/// records who took it; a draft is its producer's own and is left out.
/// </summary>
internal sealed class DossiersEndpoint(
    Administrators administrators, CaseDesk desk, DayRecords records, ReadLog reads, StaffLog log)
{
    /// <summary>The most cases at once; a whole round has an archive.</summary>
    public const int Most = 200;

    /// <summary>The file that names the cases which could not be read, where there are any.</summary>
    private const string Unread = "tidak-terbaca.txt";

    [Function("DossiersPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/jejak/berkas")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Read, Gravity.Grave, async (staff, typed) =>
        {
            var numbers = typed["nomor"].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(text => ApplicationNumber.TryRead(text, out _)).Select(Read).Distinct().ToList();
            if (numbers.Count is 0 or > Most)
                return new Problem("dossiers.count", Field: "nomor", Args: $"{Most}").ToHttp(request.HttpContext);

            using var file = new MemoryStream();
            var (taken, days) = (0, new ReadDays(records));
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                var (added, unreadable) = await numbers.Each(
                    async (number, stop) => await desk.Find(number, stop) is { } known && await Add(zip, known, staff, days, stop)
                        ? known
                        : null,
                    cancel);
                taken = added.Count;
                if (unreadable.Count > 0)
                    await Write(zip, Unread, string.Join('\n', unreadable.Select(unread => $"{unread.Number} {unread.Cause}")), cancel);
            }

            await log.Add(
                staff.Contact.Id, "dossiers.exported", null, cancel, ("cases", taken.ToString(CultureInfo.InvariantCulture)),
                ("numbers", string.Join(' ', numbers)));
            request.HttpContext.Response.Headers.CacheControl = "private, no-store";
            return Results.File(file.ToArray(), "application/zip", "berkas-perkara.zip");
        }, cancel, within: true);

    private async Task<bool> Add(ZipArchive zip, Dossier known, Staff staff, ReadDays days, CancellationToken cancel)
    {
        if (known.Case.State == CaseState.Draft || !staff.Covers(known))
            return false;

        var number = known.Number;
        var noted = await desk.Note(number, (latest, now) => latest.By(staff.Contact.Id, now.Now).Log("dossier.exported"), cancel);
        if (!noted.TryGet(out var dossier))
            return false;

        await reads.Add(staff.Contact.Id, number, "dossier", cancel);
        var setting = await desk.SettingOf(dossier.Case, cancel);
        await Write(zip, $"{number}.json", DossierFile.Of(dossier, setting.Round).Write(), cancel);
        if (await days.ProofOf(dossier, cancel) is { } proof)
            await Write(zip, $"{number}-bukti.json", JsonSerializer.Serialize(proof, AwardJson.Options), cancel);
        return true;
    }

    private static async Task Write(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancel);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
    }

    private static ApplicationNumber Read(string text) => ApplicationNumber.TryRead(text, out var number) ? number : default;
}
