using Ovop.Core.Review;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review;

namespace Ovop.Functions.Tests.Review;

public sealed class AssessorViewTests
{
    [Fact]
    public async Task Before_the_declaration_no_document_is_served()
    {
        var linked = await Assessing.Begin();

        AssessorView.Bar(await linked.Visit(ReviewStage.Silent(await linked.Dossier())[0].Contact.Id), "D-STORY")!.Code.ShouldBe("review.declaration.first");
    }

    [Fact]
    public async Task After_the_declaration_documents_are_served() =>
        AssessorView.Bar(await Declared(), "D-STORY").ShouldBeNull();

    [Fact]
    public async Task The_identity_card_is_not_for_assessors() =>
        AssessorView.Bar(await Declared(), "D-KTP")!.Code.ShouldBe("document.unknown");

    [Fact]
    public async Task Who_stood_down_is_not_promised_a_further_link()
    {
        var (linked, person) = await Assessing.Declared();
        await linked.Do((dossier, at) => Scoring.Declare(dossier, person, 1, false, "Ternyata membina usaha ini.", "", at));
        var visit = await linked.Visit(person);

        var page = await Drawn.Page<LinkEndPage>(new { Dead = visit.Dead!, Visit = visit });

        page.ShouldContain("Pengunduran diri Anda sudah kami catat");
        page.ShouldNotContain("tautan baru");
    }

    private static async Task<LinkVisit> Declared()
    {
        var (linked, person) = await Assessing.Declared();
        return await linked.Visit(person);
    }
}
