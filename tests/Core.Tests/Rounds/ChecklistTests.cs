using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Tests.Rounds;

public sealed class ChecklistTests
{
    private static readonly Checklist Checklist = Demo.Round.Checklist;

    [Theory]
    [InlineData(Commodity.MM, 17)]
    [InlineData(Commodity.TN, 13)]
    [InlineData(Commodity.BT, 14)]
    [InlineData(Commodity.AN, 13)]
    [InlineData(Commodity.GR, 13)]
    public void Commodity_has_its_mandatory_documents(Commodity commodity, int mandatory) =>
        Checklist.For(commodity, touchesFood: false, LegalForm.Person).Count(item => item.IsMandatory).ShouldBe(mandatory);

    [Fact]
    public void Document_that_is_not_asked_is_not_listed() => Checklist.For(Commodity.TN).ShouldNotContain(item => item.Code == "D-HALAL");

    [Theory]
    [InlineData(true, Requirement.Mandatory)]
    [InlineData(false, Requirement.Optional)]
    public void Laboratory_test_of_pottery_is_mandatory_when_it_touches_food(bool touchesFood, Requirement need) =>
        Checklist.For(Commodity.GR, touchesFood, LegalForm.Person).Single(item => item.Code == "D-LAB").Need.ShouldBe(need);

    [Theory]
    [InlineData("", false)]
    [InlineData("perorangan", false)]
    [InlineData("ud", false)]
    [InlineData("cv", true)]
    [InlineData("pt_perorangan", true)]
    [InlineData("koperasi", true)]
    public void A_deed_is_asked_of_businesses_that_are_founded_by_one(string legalForm, bool asked) =>
        Checklist.For(Commodity.BT, touchesFood: false, legalForm).Any(item => item is { Code: "D-AKTA", IsMandatory: true }).ShouldBe(asked);

    [Fact]
    public void A_document_says_which_template_and_which_drawing_it_has()
    {
        Checklist.Codes.Select(Checklist.Find).Where(item => item!.Template is not null).Select(item => (item!.Code, item.Template!.Value))
            .ShouldBe([("D-SAMPLE", PaperTemplate.Shipment), ("D-SOP", PaperTemplate.Procedure), ("D-DECL", PaperTemplate.Declaration)]);
        (Checklist.Find("D-KTP")!.Example, Checklist.Find("D-PHOTO")!.Example, Checklist.Find("D-STAFF")!.Example)
            .ShouldBe((PaperExample.Card, PaperExample.Photos, null));
        Checklist.Find("D-NONE").ShouldBeNull();
    }

    [Fact]
    public void Each_document_of_the_demonstration_says_what_it_is_and_who_issues_it() =>
        Enum.GetValues<Commodity>().SelectMany(Demo.Round.Checklist.For).ShouldAllBe(item => item.What != null && item.Issuer != null);
}
