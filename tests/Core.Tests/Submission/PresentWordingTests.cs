using System.Text;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;
using Ovop.Core.Submission;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Submission;

/// <summary>A draft goes on by what its round says now.</summary>
public sealed class PresentWordingTests
{
    private const string Reason = "Aturan diperbaiki.";

    private static readonly Setting Own = Dossiers.Setting();

    private static readonly Round Later = Wording(draft => draft.With("$.closes", "2026-12-30T23:59:59+07:00"));

    private static readonly Dossier Draft =
        SubmissionStage.Open(new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, Own).After;

    [Fact]
    public void A_draft_takes_the_rules_and_the_closing_day_and_the_trail_says_which()
    {
        var after = Take(Draft, Later).Value;

        after.Case.RoundHash.ShouldBe(Later.Hash);
        (after.Case.Wait!.Due, after.Case.Wait.Since).ShouldBe((Later.Closes, Draft.Case.Wait!.Since));
        var entry = after.After.Trail.Last();
        (entry.What, entry.Why, entry.Facts["before"], entry.Facts["round"]).ShouldBe((Waking.WordingTaken, Reason, Demo.Round.Hash, Later.Hash));
        after.Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_answered_stays()
    {
        var filled = Dossiers.Filled(Draft, Own);

        var after = Take(filled, Later).Value.After;

        SubmissionStage.Obstacles(after, Own with { Round = Later }).ShouldBeEmpty();
        after.Parts.Keys.ShouldBeSubsetOf(filled.Parts.Keys.Append(after.Trail.Last().Key));
    }

    [Fact]
    public void A_deadline_that_the_office_moved_for_one_draft_stays()
    {
        var moved = Draft with { Case = Draft.Case with { Wait = Draft.Case.Wait! with { Due = Demo.Round.Closes.AddDays(3) } } };

        Take(moved, Later).Value.Case.Wait!.Due.ShouldBe(Demo.Round.Closes.AddDays(3));
    }

    [Fact]
    public void What_was_sent_keeps_its_rules() =>
        Take(Dossiers.AtEndorsement(Own), Later).Problems.ShouldHaveSingleItem().Code.ShouldBe("wording.sent");

    [Fact]
    public void A_draft_that_has_the_present_rules_is_left_alone() =>
        Take(Draft, Demo.Round).Problems.ShouldHaveSingleItem().Code.ShouldBe("wording.same");

    [Fact]
    public void It_takes_a_reason() =>
        PresentWording.Take(Draft, "admin", " ", Own with { Wording = Later }).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");

    private static Result<Change> Take(Dossier dossier, Round present) =>
        PresentWording.Take(dossier, "admin", Reason, Own with { Wording = present });

    private static Round Wording(Func<RoundDraft, RoundDraft> edit) => edit(RoundDraft.Of(Encoding.UTF8.GetString(Demo.Json)).Value).Reading.Value;
}
