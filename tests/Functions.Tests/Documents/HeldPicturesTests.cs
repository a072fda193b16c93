using Ovop.Core.Documents;
using Ovop.Core.Rounds;
using Ovop.Functions.Documents.Receiving;
using UglyToad.PdfPig;

namespace Ovop.Functions.Tests.Documents;

public sealed class HeldPicturesTests
{
    private static readonly ChecklistItem Paper = new("D-NIB", new("NIB", "NIB"), Requirement.Mandatory, Expires: false, MinFiles: 1);
    private static readonly ChecklistItem Photos = new("D-PHOTO", new("Foto", "Photos"), Requirement.Mandatory, Expires: false, MinFiles: 3) { ArePhotos = true };

    [Fact]
    public async Task Several_pictures_of_one_paper_become_one_pdf_with_a_page_each()
    {
        var (name, bytes) = (await Held(Paper, ("lembar 1.jpg", Samples.Jpeg), ("lembar 2.png", Samples.Png), ("lembar 3.webp", Samples.Webp), ("lembar 4.heic", Samples.Heic))).ShouldHaveSingleItem();

        name.ShouldBe("lembar 1.pdf");
        Samples.Inspect(bytes).Value.ShouldSatisfyAllConditions(facts => facts.Kind.ShouldBe(ContentKind.Pdf), facts => facts.Pages.ShouldBe(4));
        using var paper = PdfDocument.Open(bytes);
        paper.GetPages().ShouldAllBe(page => page.NumberOfImages == 1);
    }

    [Fact]
    public async Task One_picture_of_a_paper_stays_the_bytes_it_was() =>
        (await Held(Paper, ("nib.jpg", Samples.Jpeg))).ShouldHaveSingleItem().Bytes.ShouldBe(Samples.Jpeg);

    [Fact]
    public async Task What_only_calls_itself_a_picture_comes_as_it_was_to_be_refused()
    {
        var files = await Held(Paper, ("nib.jpg", Samples.Jpeg), ("bukan.png", Samples.Zip));

        files.Select(file => file.Bytes).ShouldBe([Samples.Jpeg, Samples.Zip]);
    }

    [Theory]
    [InlineData("D-NIB", true, "nib.pdf", "akta.pdf")]
    [InlineData("D-NIB", true, "nib.pdf", "foto.jpg")]
    [InlineData("D-NIB", false, "lembar 1.jpg", "lembar 2.heic")]
    [InlineData("D-NIB", false, "nib.pdf")]
    [InlineData("D-PHOTO", false, "foto.webp", "foto.pdf")]
    public async Task Of_several_files_for_one_paper_all_are_pictures(string code, bool isRefused, params string[] names)
    {
        var held = new HeldPictures(code == Paper.Code ? Paper : Photos);
        foreach (var name in names)
            await held.Hold(new MemoryStream(Samples.Pdf), name, TestContext.Current.CancellationToken);

        (held.MustBeOnePaper?.Code == "document.one").ShouldBe(isRefused);
    }

    [Fact]
    public async Task A_picture_beyond_the_limit_is_not_held()
    {
        var held = new HeldPictures(Paper with { MaxBytes = Samples.Jpeg.Length - 1 });

        (await held.Hold(new MemoryStream(Samples.Jpeg), "nib.jpg", TestContext.Current.CancellationToken))!.Code.ShouldBe("document.toobig");
        held.Files.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> Held(ChecklistItem item, params (string Name, byte[] Bytes)[] files)
    {
        var held = new HeldPictures(item);
        foreach (var (name, bytes) in files)
            (await held.Hold(new MemoryStream(bytes), name, TestContext.Current.CancellationToken)).ShouldBeNull();
        return [.. held.Files];
    }
}
