using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Tests.Rounds;
using Ovop.Core.Visit;

namespace Ovop.Core.Tests.Visit;

public sealed class VisitTests
{
    /// <summary>The demonstration round, if batik were visited too.</summary>
    private static readonly Round Visiting = Round.Parse(Encoding.UTF8.GetBytes(Demo.Round.Text.Replace("\"commodities\": [\"AN\"]", "\"commodities\": [\"AN\", \"BT\"]", StringComparison.Ordinal))).Value;

    private static readonly Setting Setting = Dossiers.Setting() with { Round = Visiting };
    private static readonly Dossier Awaited = Dossiers.AtReview(Setting).AllScored(Setting).Advanced(Setting);
    private static readonly string Visitor = VisitStage.Of(Awaited)!.Visitor.Id;

    [Fact]
    public void Who_would_have_the_top_star_is_visited_first_by_a_member_of_the_panel()
    {
        Awaited.Case.State.ShouldBe(CaseState.Review);
        Awaited.Case.Wait!.For.ShouldBe("visit");
        Awaited.Case.Wait.Who.ShouldBe([Visitor]);
        ReviewStage.Counting(Awaited).Select(sheet => sheet.Assessor).ShouldContain(Visitor);
        Awaited.LettersTo(Visitor).ShouldContain(Notice.VisitAsked);
        VisitLink.Kind.MustDecide(Awaited, Visitor, 1, Setting).ShouldBeNull();
    }

    [Fact]
    public void Nobody_goes_where_the_round_visits_no_such_ware() => Dossiers.AtStars().Has(FieldVisit.RowKey).ShouldBeFalse();

    [Fact]
    public void Nobody_goes_where_a_visit_would_change_no_star() => Dossiers.AtStars(Setting, below: 1).Has(FieldVisit.RowKey).ShouldBeFalse();

    [Fact]
    public void A_good_visit_opens_the_way_to_the_top_star()
    {
        var proposed = Sent(Awaited).Advanced(Setting);

        proposed.Case.State.ShouldBe(CaseState.StarsProposed);
        RatificationStage.Proposal(proposed)!.Decision.Final.ShouldBe(Visiting.StarProfile.Max);
    }

    [Fact]
    public void What_was_not_as_described_caps_the_star_and_says_why()
    {
        var proposed = Sent(Awaited, good: false).Advanced(Setting);

        var decision = RatificationStage.Proposal(proposed)!.Decision;
        decision.Final.ShouldBe(Visiting.StarProfile.Max - 1);
        decision.Outcomes.ShouldHaveSingleItem().Code.ShouldBe("G-TOP-VISIT");
    }

    [Fact]
    public void Sending_twice_counts_once()
    {
        var sent = Sent(Awaited);

        Send(sent, Typed(good: false)).Value.IsEmpty.ShouldBeTrue();
        VisitLink.Kind.MustDecide(sent, Visitor, 1, Setting)!.Code.ShouldBe("link.used");
    }

    [Fact]
    public void An_empty_form_is_told_all_that_is_missing_and_changes_nothing() =>
        Send(Awaited, new()).Problems.Select(problem => problem.Code).Distinct().ShouldBe(["visit.day", "visit.check", "visit.photos"]);

    [Fact]
    public void What_was_not_as_described_needs_words() =>
        Send(Photographed(Awaited), new(Typed(good: false)) { [VisitForm.Notes] = "" }).Problems.ShouldHaveSingleItem().Code.ShouldBe("visit.notes");

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-26")]
    [InlineData("kemarin")]
    public void The_day_lies_between_the_asking_and_today(string day) =>
        Send(Photographed(Awaited), new(Typed()) { [VisitForm.Day] = day }).Problems.ShouldHaveSingleItem().Code.ShouldBe("visit.day");

    [Fact]
    public void A_draft_is_kept_whatever_it_says()
    {
        var saved = Awaited.Do(VisitForm.Save(Awaited, Visitor, 1, new Dictionary<string, string> { [VisitForm.Day] = "besok" }, Setting));

        VisitStage.Of(saved)!.Draft[VisitForm.Day].ShouldBe("besok");
        saved.Advanced(Setting).Case.Wait.ShouldBe(Awaited.Case.Wait);
    }

    [Fact]
    public void A_silent_visitor_is_reminded_and_then_told_to_the_administrators()
    {
        var reminded = Awaited.Advanced(Setting with { Now = Awaited.Case.Wait!.Reminders[0] });
        var late = Awaited.AdvancedLate(Setting);

        reminded.LettersTo(Visitor).ShouldContain(Notice.VisitReminder);
        late.LettersTo(Dossiers.Administrator.Id).ShouldContain(Notice.OperatorNeeded);
        late.Case.Wait!.Due.ShouldBeGreaterThan(Awaited.Case.Wait.Due);
    }

    [Fact]
    public void An_administrator_sends_another_member_of_the_panel()
    {
        var other = VisitStage.Visitors(Awaited).First(contact => contact.Id != Visitor).Id;
        var assigned = Awaited.Do(VisitStage.Assign(Awaited, Dossiers.Administrator.Id, other, "Sakit, tidak dapat pergi.", Setting));

        assigned.Case.Wait!.Who.ShouldBe([other]);
        VisitLink.Kind.MustDecide(assigned, Visitor, 1, Setting)!.Code.ShouldBe("link.revoked");
        VisitLink.Kind.MustDecide(assigned, other, 1, Setting).ShouldBeNull();
        VisitStage.Assign(Awaited, Dossiers.Administrator.Id, "p9", "Sakit, tidak dapat pergi.", Setting).Problems[0].Code.ShouldBe("visit.visitor");
    }

    [Fact]
    public void A_visitor_who_leaves_the_panel_is_no_longer_waited_for()
    {
        var turn = ReviewStage.Turn(Awaited)!;
        var left = Awaited.By("test", Dossiers.Now)
            .Put(turn with { Seats = [.. turn.Seats.Select(seat => seat.Contact.Id == Visitor ? seat with { State = SeatState.StoodDown } : seat)] }).After;

        var asked = left.Advanced(Setting);

        VisitStage.Of(asked)!.Visitor.Id.ShouldNotBe(Visitor);
        VisitLink.Kind.MustDecide(asked, Visitor, 1, Setting)!.Code.ShouldBe("link.revoked");
    }

    [Fact]
    public void Photos_are_pictures_and_at_most_eight()
    {
        Photo(Awaited, 1, ContentKind.Pdf).Value.After.Find<StoredDocument>($"document-{DocumentCode.VisitPhoto}-001")!.Refusal!.Code.ShouldBe("visit.photos.kind");
        var full = Enumerable.Range(1, VisitPhotos.Most).Aggregate(Awaited, (so, number) => so.Do(Photo(so, number)));
        Photo(full, 9).Problems.ShouldHaveSingleItem().Code.ShouldBe("visit.photos.full");
        Photo(full, 1).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void The_same_picture_twice_counts_once()
    {
        var twice = Photographed(Awaited) is var one ? one.Do(VisitPhotos.Receive(one, "other", "b.jpg", Facts(1), Setting, ScanState.Clean)) : one;

        VisitPhotos.Usable(twice).Count.ShouldBe(1);
    }

    [Property]
    public bool A_place_that_was_read_is_read_again_as_the_same(double north, double east) =>
        !GeoPoint.TryParse(FormattableString.Invariant($"{north % 6:0.#######}, {100 + Math.Abs(east % 40):0.#######}"), out var point)
        || (GeoPoint.TryParse($"{point}", out var again) && again == point);

    [Theory]
    [InlineData("-6.7012,111.4471", true)]
    [InlineData("111.4471, -6.7012", false)]
    [InlineData("52.1, 4.3", false)]
    [InlineData("-6,7012", false)]
    [InlineData("NaN, 110", false)]
    public void A_place_is_in_Indonesia(string text, bool good) => GeoPoint.TryParse(text, out _).ShouldBe(good);

    private static Dossier Sent(Dossier dossier, bool good = true) => Photographed(dossier) is var ready ? ready.Do(Send(ready, Typed(good))) : dossier;

    private static Result<Change> Send(Dossier dossier, Dictionary<string, string> typed) => VisitForm.Send(dossier, Visitor, 1, typed, Setting);

    private static Dossier Photographed(Dossier dossier) => dossier.Do(Photo(dossier, 1));

    private static Result<Change> Photo(Dossier dossier, int number, ContentKind kind = ContentKind.Jpeg) =>
        VisitPhotos.Receive(dossier, $"upload{number}", "foto.jpg", Facts(number, kind), Setting, ScanState.Clean);

    private static DocumentFacts Facts(int number, ContentKind kind = ContentKind.Jpeg) => new(kind, 1000, $"hash{number}", 1);

    private static Dictionary<string, string> Typed(bool good = true) => new(
        VisitForm.Checks(Awaited, Setting).ToDictionary(VisitForm.Field, check => good || check.Code != "K2" ? "ya" : "tidak"))
    {
        [VisitForm.Day] = "2026-11-25",
        [VisitForm.Place] = "-6.70120, 111.44710",
        [VisitForm.Notes] = "Sebagian bahan dibeli jadi dari luar daerah.",
    };
}
