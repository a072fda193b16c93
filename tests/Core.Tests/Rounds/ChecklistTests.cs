using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Rounds;

public sealed class ChecklistTests
{
    private static readonly Checklist Checklist = Demo.Round.Checklist;

    [Theory]
    [InlineData(Commodity.MM, 18)]
    [InlineData(Commodity.TN, 14)]
    [InlineData(Commodity.BT, 15)]
    [InlineData(Commodity.AN, 14)]
    [InlineData(Commodity.GR, 14)]
    public void Commodity_has_its_mandatory_documents(Commodity commodity, int mandatory) =>
        Checklist.For(commodity).Count(item => item.IsMandatory).ShouldBe(mandatory);

    [Fact]
    public void Document_that_is_not_asked_is_not_listed() => Checklist.For(Commodity.TN).ShouldNotContain(item => item.Code == "D-HALAL");

    [Theory]
    [InlineData(true, Requirement.Mandatory)]
    [InlineData(false, Requirement.Optional)]
    public void Laboratory_test_of_pottery_is_mandatory_when_it_touches_food(bool touchesFood, Requirement need) =>
        Checklist.For(Commodity.GR, touchesFood).Single(item => item.Code == "D-LAB").Need.ShouldBe(need);

    [Fact]
    public void Each_document_of_the_demonstration_says_what_it_is_and_who_issues_it() =>
        Enum.GetValues<Commodity>().SelectMany(Demo.Round.Checklist.For).ShouldAllBe(item => item.What != null && item.Issuer != null);
}
