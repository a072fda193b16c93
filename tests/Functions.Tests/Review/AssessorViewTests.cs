using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

public sealed class AssessorViewTests
{
    [Fact]
    public async Task Before_the_declaration_no_document_is_served() =>
        AssessorView.Bar(await Visit(declared: false), "D-STORY")!.Code.ShouldBe("review.declaration.first");

    [Fact]
    public async Task After_the_declaration_documents_are_served() =>
        AssessorView.Bar(await Visit(declared: true), "D-STORY").ShouldBeNull();

    [Fact]
    public async Task The_identity_card_is_not_for_assessors() =>
        AssessorView.Bar(await Visit(declared: true), "D-KTP")!.Code.ShouldBe("document.unknown");

    private static async Task<LinkVisit> Visit(bool declared)
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        if (declared)
            await linked.Do((dossier, setting) => Scoring.Declare(dossier, person, 1, true, "", "wording", setting));

        return (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, person))).Value;
    }
}
