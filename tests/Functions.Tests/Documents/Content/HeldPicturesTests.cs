using Ovop.Core.Documents.Content;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Documents.Receiving;
using UglyToad.PdfPig;

namespace Ovop.Functions.Tests.Documents.Content;

public sealed class HeldPicturesTests
{
    private static readonly ChecklistItem Paper = new("D-NIB", new("NIB", "NIB"), Requirement.Mandatory, Expires: false, MinFiles: 1);

    [Fact]
    public async Task Several_pictures_of_one_paper_become_one_pdf_with_a_page_each()
    {
        var file = (await Held(Paper, ("lembar 1.jpg", Samples.Jpeg), ("lembar 2.png", Samples.Png), ("lembar 3.webp", Samples.Webp), ("lembar 4.heic", Samples.Heic))).ShouldHaveSingleItem();

        (file.Name, file.Refused).ShouldBe(("lembar 1.pdf", null));
        var bytes = file.Content.ToArray();
        Samples.Inspect(bytes).Value.ShouldSatisfyAllConditions(facts => facts.Kind.ShouldBe(ContentKind.Pdf), facts => facts.Pages.ShouldBe(4));
        using var paper = PdfDocument.Open(bytes);
        paper.GetPages().ShouldAllBe(page => page.NumberOfImages == 1);
    }

    [Fact]
    public async Task One_picture_of_a_paper_stays_the_bytes_it_was() =>
        (await Held(Paper, ("nib.jpg", Samples.Jpeg))).ShouldHaveSingleItem().Content.ToArray().ShouldBe(Samples.Jpeg);

    /// <summary>A paper of which pages are missing would count as whole.</summary>
    [Theory]
    [InlineData("zip", "document.kind")]
    [InlineData("pdf", "document.photo")]
    [InlineData("heic", "document.heic")]
    [InlineData("big", "document.toobig")]
    public async Task Of_a_paper_whose_one_page_cannot_be_taken_none_is(string kind, string problem)
    {
        byte[] broken = kind switch
        {
            "zip" => Samples.Zip,
            "pdf" => Samples.Pdf,
            "heic" => [.. Samples.Heic[..200]],
            _ => new byte[1_000_000],
        };

        var files = await Held(Paper with { MaxBytes = 900_000 }, ("lembar 1.png", Samples.Png), ("lembar 2.jpg", broken), ("lembar 3.png", Samples.Png));

        files.Select(file => $"{file.Name}: {file.Refused?.Code}").ShouldBe([$"lembar 2.jpg: {problem}", "lembar 1.png, lembar 3.png: document.together"]);
    }

    [Theory]
    [InlineData("nib.pdf", "akta.pdf")]
    [InlineData("nib.pdf", "foto.jpg")]
    public async Task Of_several_files_for_one_paper_all_are_pictures(string one, string other)
    {
        var files = await Held(Paper, (one, Samples.Pdf), (other, Samples.Jpeg));

        files.Select(file => $"{file.Name}: {file.Refused?.Code}").ShouldBe([$"{one}, {other}: document.one"]);
    }

    [Fact]
    public async Task A_picture_beyond_the_limit_is_not_held()
    {
        var file = (await Held(Paper with { MaxBytes = Samples.Jpeg.Length - 1 }, ("nib.jpg", Samples.Jpeg))).ShouldHaveSingleItem();

        (file.Refused?.Code, file.Content.Length).ShouldBe(("document.toobig", 0));
    }

    private static async Task<IReadOnlyList<HeldFile>> Held(ChecklistItem item, params (string Name, byte[] Bytes)[] files)
    {
        var held = new HeldPictures(item);
        foreach (var (name, bytes) in files)
            await held.Hold(new MemoryStream(bytes), name, TestContext.Current.CancellationToken);
        return held.Paper();
    }
}
