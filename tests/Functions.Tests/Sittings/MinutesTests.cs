using System.IO.Compression;
using System.Text.RegularExpressions;
using Ovop.Core.Sittings;
using Ovop.Functions.Sittings.Minutes;
using Ovop.Functions.Sittings.Votes;
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

    /// <summary>At each height at which the last lines of a page can leave a part.</summary>
    [Fact]
    public void No_heading_stands_at_the_foot_of_a_page_by_itself()
    {
        var signatures = new MinutesPart("Tandatangan", [], new(["Nama", "Paraf"], [0.5, 0.5], [["Sari", "\n"]]));
        foreach (var lines in Enumerable.Range(30, 20))
        {
            var before = new MinutesPart("Sidang", [.. Enumerable.Repeat("Baris", lines)]);
            using var file = PdfDocument.Open(MinutesPdf.Render(
                new("Berita acara", "BA-7", Language.Indonesian, DateTimeOffset.UnixEpoch, [before, signatures])));

            file.GetPages().Single(page => page.Text.Contains("Tandatangan", StringComparison.Ordinal)).Text.ShouldContain("Sari");
            file.GetPages().Count(page => page.Text.Contains("Paraf", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    [Fact]
    public void Names_with_degrees_are_told_apart()
    {
        SittingMember Of(string id, string name) => new(id, name, "", "", Language.First);

        TallyWords.Names([Of("1", "Ir. Ratna, M.Si."), Of("2", "Budi, S.E.")]).ShouldBe("Ir. Ratna, M.Si.; Budi, S.E.");
    }

    [Fact]
    public void What_is_edited_has_room_to_sign_in_and_the_lines_that_were_typed()
    {
        var signatures = new MinutesPart("Tanda tangan", ["Satu\nDua"], new(["Nama", "Paraf"], [0.5, 0.5], [["Sari", "\n"]]));

        using var docx = new ZipArchive(new MemoryStream(MinutesDocx.Write(
            new("Berita acara", "BA-7", Language.Indonesian, DateTimeOffset.UnixEpoch, [signatures]))));
        using var text = new StreamReader(docx.GetEntry("word/document.xml")!.Open());

        var written = text.ReadToEnd();
        Regex.Count(written, "<w:br */>").ShouldBe(2);
        Regex.Count(written, "<w:cantSplit */>").ShouldBe(2);
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
