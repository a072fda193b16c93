using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Review.Appointing;

namespace Ovop.Core.Tests.Review.Appointing;

public sealed class AppointmentsTests
{
    private const string Reason = "Penilai sedang dirawat.";

    private static readonly Setting Setting = Dossiers.Setting(assessors: 8);
    private static readonly Dossier Asked = Dossiers.AtReview(Setting);

    private static string Leaver => Asked.Asked()[0];

    private static string Newcomer => Free(external: IsExternal(Leaver));

    [Fact]
    public void Who_is_seated_for_another_is_asked_and_the_other_is_not()
    {
        var seated = Asked.Do(Make(Asked, new(Newcomer, Leaver, false)));

        seated.Asked().ShouldBe([.. Asked.Asked().Skip(1), Newcomer], ignoreOrder: true);
        seated.LettersTo(Newcomer).ShouldBe([Notice.ReviewAsked]);
        seated.LettersTo(Leaver).ShouldContain(Notice.ReviewNoLongerNeeded);
        var dead = ReviewLink.Kind.MustDecide(seated, Leaver, 1, Setting)!;
        (dead.Code, dead.Args.Single()).ShouldBe(("link.revoked", "seat"), "they were not late");
        seated.Trail.Count(entry => entry.What == "assessor.replaced").ShouldBe(1);
    }

    [Fact]
    public void Who_is_added_sits_beside_the_others()
    {
        var seated = Asked.Do(Make(Asked, new(Newcomer, null, false)));

        seated.Asked().ShouldBe([.. Asked.Asked(), Newcomer], ignoreOrder: true);
        seated.LettersTo(Newcomer).ShouldBe([Notice.ReviewAsked]);
    }

    [Fact]
    public void Sheets_that_are_in_still_count_and_the_new_panel_decides()
    {
        var scored = Asked.Scored(Asked.Asked()[1], Setting);
        var seated = scored.Do(Make(scored, new(Newcomer, Leaver, false)));

        ReviewStage.Counting(seated).ShouldHaveSingleItem().Assessor.ShouldBe(Asked.Asked()[1]);
        seated.AllScored(Setting).Advanced(Setting).Case.State.ShouldBe(CaseState.StarsProposed);
    }

    [Fact]
    public void The_reason_stands_in_the_trail_and_the_orchestration_looks_again()
    {
        var change = Make(Asked, new(Newcomer, Leaver, false)).Value;

        change.After.Trail.ShouldContain(entry => entry.What == "assessor.replaced" && entry.Who == Dossiers.Administrator.Id && entry.Why == Reason);
        Procedure.AwaitedBy(Asked).IsOver(change.Events.Aggregate(CaseProgress.Nothing, (so, happened) => so.Add([happened]))).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_takes_the_seat_of_one_who_has_scored()
    {
        var scored = Asked.Scored(Leaver, Setting);

        Refusal(scored, new(Newcomer, Leaver, false)).ShouldBe("appoint.seat");
    }

    [Fact]
    public void A_heavier_load_needs_to_be_waved_through()
    {
        var loaded = With(member => member.Assessor.Id == Newcomer ? member with { Load = 5 } : member);

        Refusal(Asked, new(Newcomer, null, false), loaded).ShouldBe("panel.load");
        Appointments.Make(Asked, Dossiers.Administrator.Id, new(Newcomer, null, true), Reason, loaded).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void The_same_province_is_never_waved_through() =>
        Refusal(Asked, new(Newcomer, null, true), Changed(assessor => assessor with { Province = "33" })).ShouldBe("panel.province");

    [Fact]
    public void A_declared_conflict_is_never_waved_through() =>
        Refusal(Asked, new(Newcomer, null, true), Changed(assessor => assessor with { StandingConflicts = ["1234567890123"] })).ShouldBe("panel.conflict");

    [Fact]
    public void The_last_external_gives_the_seat_only_to_an_external()
    {
        var external = Asked.Asked().Where(IsExternal).ToList();
        external.Count.ShouldBe(Setting.Round.Panel.External, "so that each of them is needed");

        Refusal(Asked, new(Free(external: false), external[0], true)).ShouldBe("panel.external");
    }

    [Fact]
    public void Without_a_reason_nothing_happens() =>
        Appointments.Make(Asked, Dossiers.Administrator.Id, new(Newcomer, null, false), " ya ", Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");

    [Fact]
    public void After_the_star_is_proposed_nobody_is_seated() => Refusal(Dossiers.AtStars(Setting), new(Newcomer, null, false)).ShouldBe("appoint.state");

    [Fact]
    public void A_panel_that_stood_still_for_want_of_assessors_goes_on()
    {
        var few = Dossiers.Setting(assessors: 3);
        var asked = Dossiers.AtReview(few);
        var stuck = asked.Scored(asked.Asked()[0], few).AdvancedLate(few);
        var later = Setting with { Now = stuck.Case.Wait!.Since };

        var seated = stuck.Do(Appointments.Make(stuck, Dossiers.Administrator.Id, new("p4", null, true), Reason, later));

        (seated.Case.Stuck, seated.Case.Wait!.For).ShouldBe((null, "review"));
        seated.Asked().ShouldBe(["p4"]);
    }

    private static Result<Change> Make(Dossier dossier, Appointment wish) => Appointments.Make(dossier, Dossiers.Administrator.Id, wish, Reason, Setting);

    private static string Refusal(Dossier dossier, Appointment wish, Setting? setting = null) =>
        Appointments.Make(dossier, Dossiers.Administrator.Id, wish, Reason, setting ?? Setting).Problems.ShouldHaveSingleItem().Code;

    private static string Free(bool external) =>
        Setting.People.Assessors.Select(member => member.Assessor).First(assessor => assessor.IsExternal == external && !Asked.Asked().Contains(assessor.Id)).Id;

    private static bool IsExternal(string id) => Setting.People.Assessors.Single(member => member.Assessor.Id == id).Assessor.IsExternal;

    private static Setting Changed(Func<Assessor, Assessor> edit) =>
        With(member => member.Assessor.Id == Newcomer ? member with { Assessor = edit(member.Assessor) } : member);

    private static Setting With(Func<PoolMember, PoolMember> edit) =>
        Setting with { People = Setting.People with { Assessors = [.. Setting.People.Assessors.Select(edit)] } };
}
