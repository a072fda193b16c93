using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Endorsement;

public sealed class EndorsementStageTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private static readonly Dossier Asked = Dossiers.AtEndorsement(Setting);

    [Fact]
    public void Given_complete_documents_Then_the_head_of_the_dinas_is_asked_by_a_link() =>
        Asked.LettersTo(Dossiers.Endorser.Id).ShouldBe([Notice.EndorsementAsked]);

    [Fact]
    public void An_endorsed_proposal_goes_on_to_the_review() => Record(Asked).After.Advanced(Setting).Case.State.ShouldBe(CaseState.Review);

    [Fact]
    public void A_declined_proposal_is_not_awarded_and_the_applicant_told()
    {
        var declined = Record(Asked, endorsed: false, letter: "").After.Advanced(Setting);

        declined.Case.State.ShouldBe(CaseState.NotAwarded);
        declined.LettersTo(People.Applicant).ShouldContain(Notice.EndorsementDeclined);
    }

    [Fact]
    public void An_empty_form_is_refused_with_all_its_problems() =>
        Refused(EndorsementStage.Record(Asked, Dossiers.Endorser.Id, 1, null, " ", "", Setting)).ShouldBe(["endorsement.decision", "endorsement.reason"]);

    [Fact]
    public void Endorsing_needs_the_number_of_the_letter() =>
        Refused(EndorsementStage.Record(Asked, Dossiers.Endorser.Id, 1, true, "Layak diusulkan.", "", Setting)).ShouldBe(["endorsement.letter"]);

    [Fact]
    public void A_yes_needs_no_reason_and_a_no_does()
    {
        Asked.Do(EndorsementStage.Record(Asked, Dossiers.Endorser.Id, 1, true, "", "530/77/2026", Setting)).Trail.Last(entry => entry.What == "endorsed").Why.ShouldBeNull();
        Refused(EndorsementStage.Record(Asked, Dossiers.Endorser.Id, 1, false, "", "", Setting)).ShouldBe(["endorsement.reason"]);
    }

    [Fact]
    public void Deciding_twice_keeps_the_first_decision()
    {
        var decided = Record(Asked).After;

        Record(decided, endorsed: false).IsEmpty.ShouldBeTrue();
        EndorsementLink.Kind.MustDecide(decided, Dossiers.Endorser.Id, 1, Setting)!.Code.ShouldBe("link.used");
    }

    [Fact]
    public void Somebody_without_a_link_decides_nothing() =>
        Refused(EndorsementStage.Record(Asked, "kadis-51", 1, true, "Layak diusulkan.", "530/77", Setting)).ShouldBe(["link.unknown"]);

    [Fact]
    public void After_withdrawal_the_link_is_revoked()
    {
        var withdrawn = Asked.Do(Core.Submission.SubmissionStage.Withdraw(Asked, "Berhenti produksi.", Setting)).Advanced(Setting);

        var dead = EndorsementLink.Kind.MustDecide(withdrawn, Dossiers.Endorser.Id, 1, Setting)!;
        (dead.Code, dead.Args.Single()).ShouldBe(("link.revoked", "closed"));
    }

    [Fact]
    public void A_silent_dinas_is_told_to_the_administrators_and_its_link_still_decides()
    {
        var late = Asked.AdvancedLate(Setting);

        late.LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);
        late.Case.Wait!.Due.ShouldBeGreaterThan(Asked.Case.Wait!.Due);
        Record(late).After.Advanced(Setting).Case.State.ShouldBe(CaseState.Review);
    }

    private static Change Record(Dossier dossier, bool endorsed = true, string letter = "530/77/2026") =>
        EndorsementStage.Record(dossier, Dossiers.Endorser.Id, 1, endorsed, "Layak diusulkan.", letter, Setting).Value;

    private static IEnumerable<string> Refused(Result<Change> decision) => decision.Problems.Select(problem => problem.Code);
}
