using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ovop.Core.Documents.Content;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Documents.Content;

namespace Ovop.Demo.Rounds.Producers;

/// <summary>A file that a producer hands in.</summary>
/// <param name="Upload">32 hexadecimal digits that follow from whose file it is.</param>
internal sealed record CaseFile(ChecklistItem Item, string Upload, string FileName, byte[] Bytes, DocumentFacts Facts);

/// <summary>Draws the files of a case.</summary>
internal static class CaseFiles
{
    private static readonly string[] Seen = ["produk", "produk", "produk", "produk", "proses", "proses", "proses", "proses", "tempat"];

    public static IReadOnlyList<CaseFile> Of(Producer producer, Round round, int variant) =>
    [
        .. from item in round.Checklist.For(producer.Commodity, touchesFood: false, producer.LegalForm)
           where item.IsMandatory
           from number in Enumerable.Range(1, item.MinFiles)
           select One(producer, item, number, variant),
    ];

    public static CaseFile One(Producer producer, ChecklistItem item, int number, int variant)
    {
        var caption = string.Create(CultureInfo.InvariantCulture, $"{producer.Answers["nama_produk"]}: {Seen[(number - 1) % Seen.Length]} {number}");
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes($"{producer.Email} {item.Code} {number} {variant}"));
        var bytes = item.ArePhotos ? Papers.Photo(caption, seed[0]) : Papers.Pdf(item.Code, producer.Business, number + 100 * variant);
        using var content = new MemoryStream(bytes);
        return new(
            item, Convert.ToHexStringLower(seed)[..32], item.ArePhotos ? $"foto-{number}.jpg" : $"{item.Code}.pdf", bytes,
            DocumentContent.Inspect(content, DocumentLimits.Of(item)).Value);
    }
}
