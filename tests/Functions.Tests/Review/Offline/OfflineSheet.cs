using System.IO.Compression;
using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Offline;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review.Offline;

/// <summary>A score sheet as a spreadsheet: written, filled in, changed inside its file, and read again.</summary>
internal static class OfflineSheet
{
    public static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The sheet with other content in a cell: the rest of its first tag and what is in it.</summary>
    public static string Cell(string xml, string reference, string content) =>
        Regex.Replace(xml, $"<c r=\"{reference}\"[^>]*?(?:/>|>.*?</c>)", $"<c r=\"{reference}\" {content}</c>");

    public static byte[] Written(LinkVisit visit, FilledSheet? start, Language language) => SheetWriting.Write([(visit, start)], language);

    public static Result<FilledSheet> Read(byte[] file, LinkVisit visit)
    {
        var reading = Workbook.Read(file, SheetReading.Field);
        return reading.TryGet(out var sheets) ? SheetReading.Of(sheets, visit) : Result<FilledSheet>.Refused(reading.Problems);
    }

    public static FilledSheet Filled(LinkVisit visit)
    {
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        return new(criteria.ToDictionary(criterion => criterion.Code, _ => 1), criteria.Take(3).ToDictionary(criterion => criterion.Code, _ => "Terlihat."), Recommendation.Approve, "Bukti lengkap dan jelas.");
    }

    public static byte[] Edited(byte[] file, Func<string, string> edit)
    {
        using var edited = new MemoryStream();
        edited.Write(file);
        using (var archive = new ZipArchive(edited, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.Single(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal));
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            edit(xml).ShouldNotBe(xml);
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(edit(xml));
        }

        return edited.ToArray();
    }

    public static async Task<LinkVisit> Visited()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        return (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, person))).Value;
    }
}
