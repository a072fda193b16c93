using System.IO.Compression;
using Ovop.Core.Sittings;
using Ovop.Functions.Sittings.Minutes;
using Ovop.Functions.Tests.Award.Procedures;
using UglyToad.PdfPig;
using static Ovop.Functions.Tests.Sittings.Deciding;
using Language = Ovop.Core.Language;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>The minutes of a sitting, as they are printed and as they are edited.</summary>
public sealed class MinutesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void No_word_is_broken_while_other_columns_have_room()
    {
        var table = new MinutesTable(["No.", "Putusan", "Produk"], [0.05, 0.05, 0.9], [["1", "dikembalikan", "Batik tulis"]]);
        var minutes = new MinutesText("Berita acara", "BA-7", Language.Indonesian, DateTimeOffset.UnixEpoch, [new("Lampiran", [], table)]);

        using var file = PdfDocument.Open(MinutesPdf.Render(minutes));

        file.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).ShouldContain("dikembalikan");
    }

    [Fact]
    public async Task The_minutes_name_who_was_there_what_was_decided_and_all_stars()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, "", numbers);
        await members.Post(Cast.Ratifier.Email, $"{Ticked(numbers)}&{Act}&langkah=tetapkan");
        var decided = (await members.Table.Find(sitting.Id, Cancel))!;

        var minutes = MinutesText.Of(decided, (await members.Agendas.Of(decided, Cancel)).Found, Language.Indonesian);

        var pdf = MinutesPdf.Render(minutes);
        pdf.ShouldBe(MinutesPdf.Render(minutes), "the same minutes are the same file");
        using var file = PdfDocument.Open(pdf);
        var said = string.Join(' ', file.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        foreach (var must in new[] { "BA-7/2026", "12/2026", $"{numbers[0]}", "Lampiran: semua bintang", "bintang", "ditetapkan" })
            said.ShouldContain(must);
        using var docx = new ZipArchive(new MemoryStream(MinutesDocx.Write(minutes)));
        using var text = new StreamReader(docx.GetEntry("word/document.xml")!.Open());
        (await text.ReadToEndAsync(Cancel)).ShouldContain($"{numbers[0]}");
    }
}
