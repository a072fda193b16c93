using System.Globalization;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Submission;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Award;

public sealed class InterventionsTests
{
    private const string Reason = "Dokumen terbukti palsu.";
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:00:00+07:00", CultureInfo.InvariantCulture);
    private static readonly Contact Somebody = new(Dossiers.Endorser.Id, "Nama", new("Jabatan", "Office"), "nama@contoh.id", Language.Indonesian);
    private static readonly Setting Setting = new(Demo.Round, new([], [new(Somebody, null)], Somebody, [Somebody]), Now);

    [Fact]
    public void Disqualification_ends_an_open_case_with_its_reason_and_tells()
    {
        var change = Interventions.Disqualify(Draft(), "admin-1", Reason, Now).Value;

        change.Case.State.ShouldBe(CaseState.Disqualified);
        change.Events.ShouldBe([new CaseEvent(CaseEventKind.Disqualified)]);
        change.After.Trail.Last().ShouldSatisfyAllConditions(
            entry => entry.Who.ShouldBe("admin-1"), entry => entry.What.ShouldBe("disqualified"), entry => entry.Why.ShouldBe(Reason));
    }

    [Theory]
    [InlineData(CaseState.Ratified)]
    [InlineData(CaseState.Published)]
    [InlineData(CaseState.Withdrawn)]
    public void Given_a_case_that_is_no_longer_open_Then_it_cannot_be_disqualified(CaseState state) =>
        Interventions.Disqualify(In(state), "admin-1", Reason, Now).Problems.Single().Code.ShouldBe("act.closed");

    [Fact]
    public void Given_no_reason_Then_nothing_is_done()
    {
        Interventions.Disqualify(Draft(), "admin-1", "  ", Now).Problems.Single().Code.ShouldBe("act.reason");
        Interventions.Retry(Draft(), "admin-1", "ya", Now).Problems.Single().Code.ShouldBe("act.reason");
    }

    [Fact]
    public void Second_disqualification_changes_nothing_and_tells_again()
    {
        var again = Interventions.Disqualify(In(CaseState.Disqualified), "admin-1", Reason, Now).Value;

        again.IsEmpty.ShouldBeTrue();
        again.Events.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(CaseState.Screening)]
    [InlineData(CaseState.Review)]
    public void Every_retry_wakes_a_waiting_case(CaseState state)
    {
        var dossier = In(state);
        var progress = CaseProgress.Nothing;
        foreach (var _ in Enumerable.Range(1, 3))
        {
            var retried = Interventions.Retry(dossier, "admin-1", Reason, Now).Value;
            Procedure.AwaitedBy(dossier).IsOver(progress).ShouldBeFalse();
            progress = progress.Add(retried.Events);
            Procedure.AwaitedBy(dossier).IsOver(progress).ShouldBeTrue();
            dossier = retried.After;
        }
    }

    [Fact]
    public void Ended_case_is_not_tried_again() =>
        Interventions.Retry(In(CaseState.Lapsed), "admin-1", Reason, Now).Problems.Single().Code.ShouldBe("act.closed");

    [Fact]
    public void Letter_sent_again_is_a_new_letter_with_the_present_link()
    {
        var letter = Asked(serial: 1);
        var dossier = With(letter, new PersonalLink(LinkPurpose.Endorsement, Dossiers.Endorser.Id, 2, Now.AddDays(1)));

        var change = Interventions.Resend(dossier, "admin-1", letter.Key, "Surel tidak sampai.", Dossiers.Setting() with { Now = Now }).Value;

        var copy = change.Parts.Values.OfType<Letter>().ShouldHaveSingleItem();
        copy.Key.ShouldNotBe(letter.Key);
        copy.State.ShouldBe(LetterState.Queued);
        copy.Link.ShouldBe(new LinkTarget(LinkPurpose.Endorsement, Dossiers.Endorser.Id, 2));
    }

    [Fact]
    public void Letter_whose_link_has_ended_is_not_sent_again()
    {
        var letter = Asked(serial: 1);
        var dossier = With(letter, new PersonalLink(LinkPurpose.Endorsement, Dossiers.Endorser.Id, 1, Now.AddDays(-1)));

        Interventions.Resend(dossier, "admin-1", letter.Key, "Surel tidak sampai.", Dossiers.Setting() with { Now = Now }).Problems.Single().Code.ShouldBe("act.link");
    }

    [Fact]
    public void Letter_that_the_case_does_not_have_is_refused() =>
        Interventions.Resend(Draft(), "admin-1", "letter-x", "Surel tidak sampai.", Dossiers.Setting() with { Now = Now }).Problems.Single().Code.ShouldBe("act.letter");

    [Fact]
    public void A_code_is_not_sent_again_alone_or_with_all_that_was_lost()
    {
        var code = new Letter(Notice.ReviewCode, "turn-01-1", "penilai01", "", Language.Indonesian) { State = LetterState.Unanswered, Failures = 1 };
        var dossier = With(code, new PersonalLink(LinkPurpose.Endorsement, Dossiers.Endorser.Id, 1, Now.AddDays(1)));

        Interventions.Resend(dossier, "admin-1", code.Key, Reason, Dossiers.Setting() with { Now = Now }).Problems.Single().Code.ShouldBe("act.code");
        Interventions.ResendLost(dossier, "admin-1", Reason, Dossiers.Setting() with { Now = Now }).Value.IsEmpty.ShouldBeTrue();
    }

    private static Letter Asked(int serial) =>
        Letters.To(Somebody, Notice.EndorsementAsked, "endorsement-1") with { Link = new(LinkPurpose.Endorsement, Dossiers.Endorser.Id, serial), State = LetterState.Sent };

    private static Dossier Draft() => SubmissionStage.Open(new("2026", 1), "ikm@contoh.id", Language.Indonesian, Setting).After;

    private static Dossier In(CaseState state) => Draft().By("system", Now).With(head => head with { State = state }).After;

    private static Dossier With(params IReadOnlyList<IPart> parts) => parts.Aggregate(Draft().By("system", Now), (change, part) => change.Put(part)).After;
}
