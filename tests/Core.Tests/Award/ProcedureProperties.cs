using FsCheck.Xunit;
using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Award;

/// <summary>Whatever people decide, in whatever order and how often, from the endorsement on.</summary>
public sealed class ProcedureProperties
{
    private static readonly Setting Start = Dossiers.Setting();

    private static readonly Dossier Endorsing = Dossiers.AtEndorsement(Start);

    [Property(MaxTest = 80)]
    public void No_case_is_closed_twice(byte[] acts)
    {
        var ends = Play(acts).Trail.Where(entry => entry.What == "moved" && Enum.Parse<CaseState>(entry.Facts["to"]).IsEnd());

        ends.Count().ShouldBeLessThanOrEqualTo(1);
    }

    [Property(MaxTest = 80)]
    public void An_ended_case_stays_as_it_ended(byte[] acts, byte[] later)
    {
        var ended = Ended(Play(acts));

        Play(later, ended).Case.State.ShouldBe(ended.Case.State);
    }

    [Property(MaxTest = 80)]
    public void Advancing_again_at_the_same_time_changes_nothing(byte[] acts)
    {
        var (dossier, setting) = PlayTimed(acts, Endorsing);
        var once = Procedure.Advance(dossier, setting).After;

        Procedure.Advance(once, setting).IsEmpty.ShouldBeTrue($"in {once.Case.State}");
    }

    [Property(MaxTest = 80)]
    public void The_trail_is_whole_and_every_letter_is_one(byte[] acts)
    {
        var dossier = Play(acts);

        Trail.FirstBroken(dossier.Trail).ShouldBeNull();
        dossier.Trail.Count().ShouldBe(dossier.Case.Trail.Sequence);
        dossier.All<ReceivedSheet>().Select(received => (received.Sheet.Assessor, received.Sheet.Attempt)).ShouldBeUnique();
    }

    [Property(MaxTest = 80)]
    public void The_order_of_sheets_does_not_matter(byte[] order)
    {
        var review = Dossiers.AtReview(Start);
        var asked = review.Asked();
        var shuffled = asked.OrderBy(assessor => order.ElementAtOrDefault(asked.ToList().IndexOf(assessor))).ToList();

        Star(review, shuffled).ShouldBe(Star(review, asked));

        static string Star(Dossier review, IEnumerable<string> order) =>
            RatificationStage.Proposal(order.Aggregate(review, (so, assessor) => so.Scored(assessor, Start, below: assessor == "p1" ? 1 : 0)).Advanced(Start)) is { } star
                ? $"{star.Decision.Points} {star.Decision.Final} {star.Spread}"
                : "none";
    }

    [Property(MaxTest = 80)]
    public bool The_order_and_repetition_of_events_does_not_matter(byte[] acts, byte[] order)
    {
        var dossier = Play(acts);
        var events = CaseEvents.In(dossier).ToList();
        var told = order.Select(which => events[which % events.Count]).Concat(events).Concat(order.Select(which => events[which % events.Count]));
        var awaited = Procedure.AwaitedBy(dossier);

        return awaited.IsOver(told.Aggregate(CaseProgress.Nothing, (so, happened) => so.Add(happened))) == awaited.IsOver(CaseProgress.Nothing.Add(events));
    }

    private static Dossier Ended(Dossier dossier) =>
        dossier.Case.State.IsOpen() ? dossier.Do(Interventions.Disqualify(dossier, "admin-1", "Data tidak benar.", Start.Now))
        : dossier.Advanced(Start) is { Case.State: CaseState.Ratified } ratified ? RegisterStage.Publish(ratified, ObjectionStage.OpenUntil, Start).After
        : dossier;

    private static Dossier Play(byte[] acts, Dossier? from = null) => PlayTimed(acts, from ?? Endorsing).Dossier;

    private static (Dossier Dossier, Setting Setting) PlayTimed(byte[] acts, Dossier from) =>
        acts.Aggregate((Dossier: from, Setting: Start), (so, act) => Next(so.Dossier, so.Setting, act));

    /// <summary>One act of somebody; the case is as it was when it is refused.</summary>
    private static (Dossier, Setting) Next(Dossier dossier, Setting setting, byte act)
    {
        if (act % 16 == 15)
            return (dossier, setting with { Now = dossier.Case.Wait?.Due ?? setting.Now });

        var (asked, good) = (dossier.Asked(), act >= 32);
        var assessor = asked.Count == 0 ? "p1" : asked[act / 16 % asked.Count];
        Result<Change> decision = (act % 16) switch
        {
            0 or 1 => EndorsementStage.Record(dossier, Dossiers.Endorser.Id, 1, good, "Layak diusulkan.", "530/77/2026", setting),
            2 or 3 when asked.Count > 0 => Scoring.Declare(dossier, assessor, dossier.Serial(LinkPurpose.Review, assessor), good, "Kerabat pemilik.", "Saya menyatakan", setting),
            4 or 5 or 6 when asked.Count > 0 => Dossiers.Sheet(dossier, assessor, setting, below: act / 64),
            7 or 8 => RatificationStage.Record(dossier, Dossiers.Ratifier.Id, Letters.Present(dossier, LinkPurpose.Ratification, Dossiers.Ratifier.Id)?.Serial ?? 1, good, "Sesuai aturan.", setting),
            9 when act > 240 => SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting),
            10 when act > 240 => Interventions.Disqualify(dossier, "admin-1", "Data tidak benar.", setting.Now),
            11 => Interventions.Retry(dossier, "admin-1", "Sudah diperbaiki.", setting.Now),
            12 when dossier.Case.State == CaseState.Ratified && dossier.Has(Certificate.RowKey) => RegisterStage.Publish(dossier, ObjectionStage.OpenUntil, setting),
            13 => Procedure.Advance(AllScored(dossier, setting, act / 64), setting),
            14 when good => CorrectionRequest.ByAdministrator(dossier, "admin-1", [new("produk", "Ceritakan asalnya.")], setting),
            14 => Answering.Send(dossier, "Sudah benar.", setting),
            _ => Procedure.Advance(dossier, setting),
        };
        return (decision.TryGet(out var change) ? change.After : dossier, setting);
    }

    /// <summary>Everyone who is asked declares and hands in; whoever may not is passed over.</summary>
    private static Dossier AllScored(Dossier dossier, Setting setting, int below) => dossier.Asked().Aggregate(dossier, (so, assessor) =>
        Scoring.Declare(so, assessor, so.Serial(LinkPurpose.Review, assessor), true, "", "Saya menyatakan", setting).TryGet(out var declared)
        && Dossiers.Sheet(declared.After, assessor, setting, below).TryGet(out var scored) ? scored.After : so);
}
