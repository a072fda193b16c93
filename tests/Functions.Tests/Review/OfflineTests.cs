using System.IO.Compression;
using System.Text;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Offline;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

public sealed class OfflineTests
{
    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public async Task What_is_filled_in_comes_back_the_same(Language language)
    {
        var visit = await Visit();
        var sheet = Filled(visit);

        FilledSheet read = SheetReading.Read(SheetWriting.Write(visit, sheet, language), visit).Value;

        read.Hash().ShouldBe(sheet.Hash());
    }

    [Fact]
    public async Task Words_that_look_like_a_formula_stay_words()
    {
        var visit = await Visit();
        var sheet = Filled(visit) with { Reason = "=HYPERLINK(\"http://jahat\")" };

        SheetReading.Read(SheetWriting.Write(visit, sheet, Language.Indonesian), visit).Value.Reason.ShouldBe(sheet.Reason);
    }

    [Fact]
    public async Task A_formula_is_refused_by_its_cell()
    {
        var visit = await Visit();
        var file = Edited(SheetWriting.Write(visit, Filled(visit), Language.Indonesian), xml => xml.Replace("r=\"C8\" t=\"inlineStr\">", "r=\"C8\" t=\"str\"><x:f>1+1</x:f>", StringComparison.Ordinal));

        SheetReading.Read(file, visit).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("workbook.formula"), problem => problem.Args.ShouldBe(["C8"]));
    }

    [Fact]
    public async Task The_sheet_of_another_assessor_is_refused()
    {
        var visit = await Visit();
        var other = visit with { Person = visit.Person with { Id = "lain" } };

        SheetReading.Read(SheetWriting.Write(other, Filled(visit), Language.Indonesian), visit).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.other");
    }

    [Theory]
    [InlineData("")]
    [InlineData("bukan lembar kerja")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_is_no_spreadsheet_is_refused(string content) =>
        SheetReading.Read(Encoding.UTF8.GetBytes(content), await Visit()).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.kind");

    [Fact]
    public async Task What_unpacks_to_too_much_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open())
            part.Write(new byte[20_000_000]);

        bomb.Length.ShouldBeLessThan(100_000);
        SheetReading.Read(bomb.ToArray(), await Visit()).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.size");
    }

    private static FilledSheet Filled(LinkVisit visit)
    {
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        return new(criteria.ToDictionary(criterion => criterion.Code, _ => 1), criteria.Take(3).ToDictionary(criterion => criterion.Code, _ => "Terlihat."), Recommendation.Approve, "Bukti lengkap dan jelas.");
    }

    private static byte[] Edited(byte[] file, Func<string, string> edit)
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

    private static async Task<LinkVisit> Visit()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        return (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, person))).Value;
    }
}
