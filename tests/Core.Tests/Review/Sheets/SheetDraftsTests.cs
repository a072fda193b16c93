using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;

namespace Ovop.Core.Tests.Review.Sheets;

public sealed class SheetDraftsTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private static readonly string One = Dossiers.AtReview(Setting).Asked()[0];
    private static readonly Dossier Declared = Dossiers.AtReview(Setting).Declared(One, Setting);

    private static FilledSheet Half(string reason = "") => new(new Dictionary<string, int> { ["P1.1"] = 2 }, new Dictionary<string, string>(), null, reason);

    [Fact]
    public void A_draft_may_be_unfinished() =>
        Save(Declared, 0, Half()).Value.After.Find<SheetDraft>(SheetDraft.KeyOf(1, One))!.Sheet.Levels["P1.1"].ShouldBe(2);

    [Fact]
    public void A_draft_counts_for_nothing()
    {
        var saved = Save(Declared, 0, Half()).Value;

        saved.Events.ShouldBeEmpty();
        ReviewStage.Counting(saved.After).ShouldBeEmpty();
        saved.After.Asked().ShouldContain(One);
        saved.After.Advanced(Setting).Case.ShouldBe(saved.After.Case);
    }

    [Fact]
    public void A_page_that_is_older_than_the_draft_overwrites_nothing()
    {
        var saved = Declared.Do(Save(Declared, 0, Half("satu")));

        Save(saved, 0, Half("dua")).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.stale");
        SheetDrafts.Of(saved, One)!.Sheet.Reason.ShouldBe("satu");
    }

    [Fact]
    public void The_same_page_saves_again_and_again()
    {
        var first = Declared.Do(Save(Declared, 0, Half("satu")));
        var second = first.Do(Save(first, 1, Half("dua")));

        SheetDrafts.VersionOf(second, One).ShouldBe(2);
    }

    [Fact]
    public void Saving_the_same_twice_changes_nothing()
    {
        var saved = Declared.Do(Save(Declared, 0, Half()));

        Save(saved, 0, Half()).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Before_the_declaration_nothing_is_saved() =>
        Save(Dossiers.AtReview(Setting), 0, Half()).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.declaration");

    [Theory]
    [InlineData("P1.1", 99, "review.level.unknown")]
    [InlineData("X9", 0, "review.criterion.unknown")]
    public void What_a_sheet_cannot_hold_a_draft_cannot_either(string criterion, int level, string code) =>
        Save(Declared, 0, Half() with { Levels = new Dictionary<string, int> { [criterion] = level } }).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void The_file_of_the_case_holds_no_draft() =>
        DossierFile.Of(Save(Declared, 0, Half()).Value.After, Setting.Round).Parts.ShouldNotContain(part => part is SheetDraft);

    private static Result<Change> Save(Dossier dossier, int version, FilledSheet sheet) =>
        SheetDrafts.Save(dossier, One, dossier.Serial(LinkPurpose.Review, One), version, sheet, Setting);
}
