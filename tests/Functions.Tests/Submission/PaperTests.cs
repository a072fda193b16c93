using System.Globalization;
using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Forms.Questions;
using Ovop.Functions.Start;
using Ovop.Functions.Submission.Sending;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Submission;

/// <summary>What is printed to be filled in or kept.</summary>
public sealed class PaperTests
{
    private const int Module = 6;

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Every_question_has_room_for_its_answer_and_every_choice_and_document_a_box_to_tick(string language)
    {
        var page = await Drawn.Page<QuestionsPage>(new { Round }, Language.Of(language));
        var fields = FormSections.All.SelectMany(section => section.Fields).ToList();
        var choices = fields.Where(field => field.Kind is FieldKind.Choice or FieldKind.Consent).ToList();

        Regex.Count(page, "<li class=\"tick\">").ShouldBe(choices.Sum(field => field.Kind == FieldKind.Consent ? 1 : field.Choices.Count));
        Regex.Count(page, "class=\"blank print-only\"").ShouldBeGreaterThanOrEqualTo(fields.Count - choices.Count);
        Regex.Count(page, "<span class=\"tick print-only\">").ShouldBe(Round.Checklist.Codes.Count);
    }

    [Fact]
    public async Task The_code_on_the_receipt_leads_to_the_application()
    {
        var page = await Drawn.Page<ReceiptPage>(new { Dossier = Weaving, At = Today.Now, Site = new Uri("https://ovop.example/") });

        Scanned(page).ShouldBe($"https://ovop.example/permohonan/{Weaving.Number}");
    }

    private static string Scanned(string page)
    {
        var drawing = Regex.Match(page, "<svg class=\"qr\" viewBox=\"0 0 (?<side>\\d+) .*?<path d=\"(?<runs>[^\"]*)\"");
        var side = Whole(drawing.Groups["side"]) * Module;
        var pixels = Enumerable.Repeat((byte)255, side * side).ToArray();
        foreach (Match run in Regex.Matches(drawing.Groups["runs"].Value, "M(\\d+) (\\d+)h(\\d+)"))
            for (var y = Whole(run.Groups[2]) * Module; y < (Whole(run.Groups[2]) + 1) * Module; y++)
                pixels.AsSpan((y * side) + (Whole(run.Groups[1]) * Module), Whole(run.Groups[3]) * Module).Clear();
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(pixels, side, side, RGBLuminanceSource.BitmapFormat.Gray8)));
        return new QRCodeReader().decode(seen, new Dictionary<DecodeHintType, object> { [DecodeHintType.PURE_BARCODE] = true }).Text;
    }

    private static int Whole(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);
}
