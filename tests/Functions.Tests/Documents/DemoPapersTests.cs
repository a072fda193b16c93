using Ovop.Core.Documents.Content;
using Ovop.Demo;
using UglyToad.PdfPig;
using static Ovop.Functions.Tests.Documents.Samples;

namespace Ovop.Functions.Tests.Documents;

public sealed class DemoPapersTests
{
    public static TheoryData<string> Codes => [.. Papers.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_demo_paper_passes_the_inspection(string code) =>
        Inspect(Papers.Pdf(code, "Tenun Ikat Sumba & Rekan")).Value.Kind.ShouldBe(ContentKind.Pdf);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(-7)]
    public void A_demo_photo_passes_the_inspection(int seed) =>
        Inspect(Papers.Photo("Tenun Ikat Sumba", seed)).Value.Kind.ShouldBe(ContentKind.Jpeg);

    [Fact]
    public void A_demo_paper_names_its_producer_and_that_it_is_a_specimen()
    {
        using var document = PdfDocument.Open(Papers.Pdf("D-SENTRA", "Tenun Ikat Sumba"));

        document.GetPage(1).Text.ShouldContain("Tenun Ikat Sumba");
        document.GetPage(1).Text.ShouldContain("SPECIMEN");
    }

    [Fact]
    public void The_same_paper_is_the_same_bytes() => Papers.Pdf("D-NIB", "Sekar").ShouldBe(Papers.Pdf("D-NIB", "Sekar"));

    [Fact]
    public void Another_variant_is_another_paper() => Papers.Pdf("D-NIB", "Sekar", 1).ShouldNotBe(Papers.Pdf("D-NIB", "Sekar"));

    [Fact]
    public void The_same_photo_is_the_same_bytes() => Papers.Photo("Sekar", 4).ShouldBe(Papers.Photo("Sekar", 4));
}
