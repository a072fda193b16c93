using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Verify;

namespace Ovop.Core.Tests.Ratification;

/// <summary>A coordinator who looks over the sheets of a panel sends one of them back.</summary>
public sealed class SheetReturnTests
{
    private const string Reason = "Catatan P1.4 menyebut produk lain.";
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Proposed = Dossiers.AtStars(At);
    private static readonly string Assessor = SheetReturn.Sheets(Proposed)[0].Assessor;
    private static readonly Dossier Returned = Proposed.Do(Make());

    [Fact]
    public void Its_assessor_alone_is_asked_again_and_told_why()
    {
        Returned.Case.State.ShouldBe(CaseState.Consensus);
        Returned.Asked().ShouldBe([Assessor]);
        Returned.LettersTo(Assessor).ShouldContain(Notice.ConsensusAsked);
        ReviewStage.Turn(Returned)!.Reasons.ShouldHaveSingleItem().Args.ShouldBe([Reason]);
        Returned.Trail.ShouldContain(entry => entry.What == "sheet.returned" && entry.Why == Reason && entry.Facts["assessor"] == Assessor);
    }

    [Fact]
    public void The_other_sheets_stay_and_count_with_the_new_one()
    {
        var again = Returned.Scored(Assessor, At).Advanced(At);

        again.Case.State.ShouldBe(CaseState.StarsProposed);
        ReviewStage.Agreed(again, At.Round).Sheets.Select(sheet => sheet.Attempt).Order().ShouldBe([1, 1, 2]);
    }

    [Fact]
    public void Nobody_ratifies_meanwhile() => Letters.Present(Returned, LinkPurpose.Ratification, Dossiers.Ratifier.Id)!.Revoked.ShouldBe("sheetback");

    [Fact]
    public void The_file_of_such_a_case_verifies()
    {
        var again = Returned.Scored(Assessor, At, below: 1).Advanced(At);

        Verification.Of(DossierFile.Of(again, At.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
    }

    [Fact]
    public void Attempts_to_agree_are_counted_anew()
    {
        var apart = Returned.Scored(Assessor, At, below: 3).Advanced(At);

        apart.Case.State.ShouldBe(CaseState.Consensus);
        apart.Asked().Count.ShouldBe(3);
    }

    [Fact]
    public void Without_a_sheet_or_a_reason_nothing_is_sent_back()
    {
        Make(assessor: "nobody").Problems.ShouldHaveSingleItem().Code.ShouldBe("sheet.none");
        Make(reason: "").Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");
    }

    [Fact]
    public void A_decided_star_stays() => SheetReturn.Make(Dossiers.Published(At), Dossiers.Administrator.Id, Assessor, Reason, At)
        .Problems.ShouldHaveSingleItem().Code.ShouldBe("override.state");

    private static Result<Change> Make(string? assessor = null, string reason = Reason) =>
        SheetReturn.Make(Proposed, Dossiers.Administrator.Id, assessor ?? Assessor, reason, At);
}
