using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Review.Offline;
using static Ovop.Functions.Tests.Review.Offline.OfflineSheet;

namespace Ovop.Functions.Tests.Review.Offline;

public sealed class OfflineTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task What_is_filled_in_comes_back_the_same(string code)
    {
        var language = Language.Of(code);
        var visit = await Visited();
        var sheet = Filled(visit);

        FilledSheet read = Read(Written(visit, sheet, language), visit).Value;

        read.Hash().ShouldBe(sheet.Hash());
    }

    [Fact]
    public async Task Words_that_look_like_a_formula_stay_words()
    {
        var visit = await Visited();
        var sheet = Filled(visit) with { Reason = "=HYPERLINK(\"http://jahat\")" };

        Read(Written(visit, sheet, Language.Indonesian), visit).Value.Reason.ShouldBe(sheet.Reason);
    }

    [Fact]
    public async Task A_formula_is_refused_by_its_cell()
    {
        var visit = await Visited();
        var file = Edited(Written(visit, Filled(visit), Language.Indonesian), xml => Cell(xml, "C8", "t=\"str\"><f>1+1</f><v>2</v>"));

        Read(file, visit).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("workbook.formula"), problem => problem.Args.ShouldBe(["C8"]));
    }

    [Theory]
    [InlineData("><v>0.5</v>")]
    [InlineData("><v>46024</v>")]
    [InlineData("t=\"b\"><v>1</v>")]
    [InlineData("t=\"e\"><v>#N/A</v>")]
    public async Task What_a_spreadsheet_made_of_a_note_is_refused_by_its_cell(string content)
    {
        var visit = await Visited();
        var file = Edited(Written(visit, Filled(visit), Language.Indonesian), xml => Cell(Cell(xml, "D9", content), "D8", content));

        Read(file, visit).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("workbook.text"), problem => problem.Args.ShouldBe(["D8, D9"]));
    }

    [Theory]
    [InlineData("Khas daerah, terdokumentasi (4 poin)")]
    [InlineData(" khas daerah,  terdokumentasi (4 POIN)")]
    [InlineData("Distinct to the area, documented (4 points)")]
    public async Task A_level_is_chosen_by_its_label_with_its_points_in_either_language(string choice)
    {
        var visit = await Visited();
        var file = Edited(Written(visit, Filled(visit), Language.Indonesian), xml => Cell(xml, "C8", $"t=\"str\"><v>{choice}</v>"));

        Read(file, visit).Value.Levels["P1.1"].ShouldBe(2);
    }

    [Theory]
    [InlineData("><v>2</v>")]
    [InlineData("><v>4</v>")]
    [InlineData("t=\"str\"><v>2</v>")]
    [InlineData("t=\"str\"><v>4</v>")]
    [InlineData("t=\"str\"><v>4 poin</v>")]
    [InlineData("t=\"str\"><v>Khas daerah, terdokumentasi (6 poin)</v>")]
    [InlineData("t=\"b\"><v>1</v>")]
    public async Task A_number_that_may_be_a_level_or_its_points_scores_nothing(string content)
    {
        var visit = await Visited();
        var file = Edited(Written(visit, Filled(visit), Language.Indonesian), xml => Cell(xml, "C8", content));

        Read(file, visit).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("workbook.choice"), problem => problem.Args.ShouldBe(["C8"]));
    }

    [Fact]
    public async Task A_recommendation_that_is_none_of_the_two_is_refused_by_its_cell()
    {
        var visit = await Visited();
        var last = 8 + visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).Count;
        var file = Edited(Written(visit, Filled(visit), Language.Indonesian), xml => Cell(xml, $"C{last}", "t=\"str\"><v>mungkin</v>"));

        Read(file, visit).Problems.ShouldHaveSingleItem().Args.ShouldBe([$"C{last}"]);
    }

    [Fact]
    public async Task Every_choice_of_a_criterion_is_another_level()
    {
        foreach (var criterion in (await Visited()).Setting.Round.Rubric.CriteriaFor(Commodity.BT))
            foreach (var language in (Language[])[Language.Indonesian, Language.English])
                criterion.Levels.Select(level => SheetChoices.LevelOf(criterion, SheetChoices.Of(level, language)))
                    .ShouldBe(criterion.Levels.Select(level => (int?)level.Number));
    }

    [Fact]
    public async Task A_row_that_was_put_in_is_told_as_such()
    {
        var visit = await Visited();
        var file = Edited(Written(visit, Filled(visit), Language.Indonesian), xml => Regex.Replace(
            xml, "r=\"([A-E]?)([0-9]+)\"", at => $"r=\"{at.Groups[1]}{int.Parse(at.Groups[2].Value, CultureInfo.InvariantCulture) + 1}\""));

        Read(file, visit).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.moved");
    }

    [Fact]
    public async Task A_sheet_of_another_program_is_named()
    {
        using var ods = new MemoryStream();
        using (var archive = new ZipArchive(ods, ZipArchiveMode.Create, leaveOpen: true))
        using (var kind = new StreamWriter(archive.CreateEntry("mimetype", CompressionLevel.NoCompression).Open()))
            await kind.WriteAsync("application/vnd.oasis.opendocument.spreadsheet");

        Read(ods.ToArray(), await Visited()).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("workbook.format"), problem => problem.Args.ShouldBe(["ODS"]));
    }

    /// <summary>Some readers look for the bare names of elements (exceljs 4.4.0).</summary>
    [Fact]
    public async Task No_element_has_a_prefix_and_what_may_be_typed_is_text_in_a_sheet_that_is_protected()
    {
        var visit = await Visited();
        using var archive = new ZipArchive(new MemoryStream(Written(visit, Filled(visit), Language.Indonesian)));
        var parts = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)).ToDictionary(entry => entry.Name, TextOf);

        foreach (var part in parts.Where(part => !part.Key.EndsWith(".rels", StringComparison.Ordinal)))
            part.Value.ShouldNotMatch("<x:", part.Key);
        var sheet = parts.Single(part => part.Key.StartsWith("sheet", StringComparison.Ordinal)).Value;
        sheet.ShouldContain("<sheetProtection ");
        sheet.ShouldContain("<dataValidation ");
        sheet.ShouldContain("showErrorMessage=\"1\"");
        sheet.ShouldMatch($"r=\"D8\" s=\"{WorkbookStyles.Answer}\"");
        sheet.ShouldMatch($"r=\"C8\" s=\"{WorkbookStyles.Answer}\"");
        sheet.ShouldContain("fitToWidth=\"1\"");
        sheet.ShouldContain("orientation=\"landscape\"");
        parts["workbook.xml"].ShouldContain("_xlnm.Print_Titles");
        parts.Single(part => part.Key.StartsWith("styles", StringComparison.Ordinal)).Value.ShouldContain("numFmtId=\"49\"");
    }

    /// <summary>exceljs and SheetJS, which npm serves; other readers are tried by hand (docs/tools.md).</summary>
    [Fact]
    public async Task Other_programs_read_the_sheet_as_it_was_written()
    {
        var visit = await Visited();
        var sheet = Filled(visit) with { Notes = Filled(visit).Levels.ToDictionary(level => level.Key, _ => "1/2 d\u2019Or\nbaris kedua") };
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, Written(visit, sheet, Language.Indonesian), TestContext.Current.CancellationToken);

        var seen = JsonDocument.Parse(await Node.Run("Review/Readers/read.mjs", file)).RootElement;

        File.Delete(file);
        (seen.GetProperty("exceljs").GetString(), seen.GetProperty("sheetjs").GetString()).ShouldBe(("1/2 d\u2019Or\nbaris kedua", "1/2 d\u2019Or\nbaris kedua"));
        (seen.GetProperty("format").GetString(), seen.GetProperty("width").GetDouble()).ShouldBe(("@", 44));
        foreach (var fact in new[] { "open", "wraps", "protected" })
            seen.GetProperty(fact).GetBoolean().ShouldBeTrue(fact);
        seen.GetProperty("choice").GetString().ShouldBe("$G$8:$J$8");
    }

    [Fact]
    public async Task The_sheet_of_another_assessor_is_refused()
    {
        var visit = await Visited();
        var other = visit with { Person = visit.Person with { Id = "lain" } };

        Read(Written(other, Filled(visit), Language.Indonesian), visit).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.other");
    }

    [Theory]
    [InlineData("")]
    [InlineData("bukan lembar kerja")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_is_no_spreadsheet_is_refused(string content) =>
        Read(Encoding.UTF8.GetBytes(content), await Visited()).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.kind");

    [Fact]
    public async Task What_unpacks_to_too_much_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open())
            part.Write(new byte[20_000_000]);

        bomb.Length.ShouldBeLessThan(100_000);
        Read(bomb.ToArray(), await Visited()).Problems.ShouldHaveSingleItem().Code.ShouldBe("workbook.size");
    }
}
