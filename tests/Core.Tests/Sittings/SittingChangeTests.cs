using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Sittings;

namespace Ovop.Core.Tests.Sittings;

public sealed class SittingChangeTests
{
    private static readonly ApplicationNumber One = new("2026", 1);

    private static readonly DateOnly Day = new(2026, 11, 26);

    private static readonly SittingMember Chair = new(Dossiers.Ratifier.Id, "Ketua", "Dirjen", Dossiers.Ratifier.Email, Language.Indonesian);

    private const string Budi = "Budi Raharjo; Sekretaris; budi@contoh.id", Sari = "Sari Dewi; Anggota; sari@contoh.id", Tono = "Tono Wijaya; Anggota";

    private static Sitting Voted
    {
        get
        {
            var called = Sitting.Call("1", Day, "Jakarta", Voting.Consent, Chair, $"{Budi}\n{Sari}\n{Tono}", [One], "admin-1", Dossiers.Now).Value;
            return (called with { Invited = [Chair.Id, "anggota-01", "anggota-02"] }).With("anggota-01").With("anggota-02").With("anggota-03");
        }
    }

    [Fact]
    public void Who_stays_keeps_id_and_vote_and_who_takes_anothers_place_has_neither()
    {
        var changed = Make(others: $"Rina Hadi; Anggota; rina@contoh.id\n{Tono}\nIr. Budi Raharjo; Sekretaris; budi@contoh.id").Value;

        changed.Others.Select(member => (member.Id, member.Name)).ShouldBe(
            [("anggota-04", "Rina Hadi"), ("anggota-03", "Tono Wijaya"), ("anggota-01", "Ir. Budi Raharjo")]);
        changed.Ballots.Select(ballot => ballot.Member).ShouldBe(["anggota-01", "anggota-03"], ignoreOrder: true);
        changed.Invited.ShouldBe([Chair.Id, "anggota-01"]);
        changed.Former.ShouldHaveSingleItem().Name.ShouldBe("Sari Dewi");
        Make(changed, others: Sari).Value.Others.Single().Id.ShouldBe("anggota-05", "whoever comes back is called anew");
    }

    [Fact]
    public void Whoever_has_another_address_is_another() =>
        Make(others: $"{Budi}\nSari Dewi; Anggota; sari.dewi@contoh.id\n{Tono}").Value.Others[1].Id.ShouldBe("anggota-04");

    [Fact]
    public void A_moved_sitting_keeps_its_votes_and_all_are_invited_again()
    {
        var moved = Make(day: Day.AddDays(7)).Value;

        (moved.Day, moved.Ballots.Count, moved.Invited.Count, moved.MovedAt).ShouldBe((Day.AddDays(7), 3, 0, Dossiers.Now));
        Make(moved, others: Budi, day: moved.Day).Value.MovedAt.ShouldBe(Dossiers.Now);
    }

    /// <summary>A sitting is moved while its invitations go out.</summary>
    [Fact]
    public void An_invitation_to_the_former_day_is_none_to_the_one_of_now()
    {
        var (moved, sent) = (Make(day: Day.AddDays(7)).Value, new MemberMail("anggota-03", IsMinutes: false, LetterState.Sent, Dossiers.Now));

        var noted = moved.With(sent, written: Voted);
        (noted.Invited.Count, noted.Mails.Count, noted.WasInvitedBefore("anggota-03")).ShouldBe((0, 0, true));
        moved.With(sent with { State = LetterState.Failed }, written: Voted).ShouldBe(moved);
        moved.With(sent, written: moved).Invited.ShouldBe(["anggota-03"]);
    }

    /// <summary>Rows from then lack the member.</summary>
    [Fact]
    public void Of_a_sitting_that_was_moved_before_it_was_noted_who_had_been_invited_all_with_an_address_may_expect_it_on_the_former_day()
    {
        var stored = Stored(Make(day: Day.AddDays(7)).Value);

        stored.Members.Where(member => stored.WasInvitedBefore(member.Id)).Select(member => member.Id).ShouldBe([Chair.Id, "anggota-01", "anggota-02"]);
        stored.CallOff("Pejabat berhalangan.", Dossiers.Now).Value.Concerns("anggota-02").ShouldBeTrue();
        Make(stored, day: Day.AddDays(8)).Value.WasInvitedBefore("anggota-02").ShouldBeTrue();
        Stored(Voted).WasInvitedBefore("anggota-02").ShouldBeFalse("it was not moved");
        Make(Stored(Voted), day: Day.AddDays(7)).Value.InvitedBefore.ShouldBe([Chair.Id, "anggota-01", "anggota-02"]);
    }

    /// <summary>Mails are on their way while others are named.</summary>
    [Fact]
    public void How_a_mail_to_who_is_gone_came_is_not_noted()
    {
        var changed = Make(others: Budi).Value;
        var failed = new MemberMail("anggota-02", IsMinutes: false, LetterState.Failed, Dossiers.Now, "550");

        changed.With(failed).ShouldBe(changed);
        var kept = changed with { Mails = [failed] };
        kept.Trouble(Dossiers.Now).ShouldBeEmpty();
        Make(kept, others: Budi).Value.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void Word_of_a_move_that_did_not_arrive_is_in_trouble_until_its_member_votes_after_it(int hours, bool isInTrouble)
    {
        var moved = Make(day: Day.AddDays(7)).Value with { MovedAt = Dossiers.Now.AddHours(-hours) };

        moved.With(new MemberMail("anggota-01", IsMinutes: false, LetterState.Failed, Dossiers.Now, "550")).Trouble(Dossiers.Now).Any().ShouldBe(isInTrouble);
    }

    [Fact]
    public void The_chair_is_the_ratifier_of_now()
    {
        var next = Chair with { Name = "Ketua Baru", Email = "baru@contoh.id" };

        var changed = Make(chair: next).Value;

        (changed.Chair, changed.Former.Single().Name).ShouldBe((next, "Ketua"));
        changed.Invited.ShouldNotContain(Chair.Id);
    }

    [Fact]
    public void What_a_change_lacks_is_named_at_once() =>
        Make(day: null, place: "", reason: "", others: "Tanpa jabatan", hasDay: false).Problems.Select(problem => problem.Code)
            .ShouldBe(["sitting.day", "sitting.place", "sitting.member", "act.reason"]);

    [Fact]
    public void What_was_called_off_is_not_changed_any_more()
    {
        var off = Voted.CallOff("Pejabat berhalangan.", Dossiers.Now).Value;

        Make(off).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.off");
        Voted.CallOff("", Dossiers.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");
    }

    [Fact]
    public void By_name_nothing_is_to_be_said_of_a_case_that_waits_no_more()
    {
        var byName = Voted with { Voting = Voting.ByName, Agenda = [One, new("2026", 2)] };

        Ballot.Cast(byName, byName.Others[0], [new(One, Voice.Ratify)], new HashSet<ApplicationNumber>(), Dossiers.Now, gone: [new("2026", 2)])
            .Value.Votes.ShouldHaveSingleItem().Number.ShouldBe(One);
    }

    private static Sitting Stored(Sitting sitting)
    {
        var row = JsonSerializer.SerializeToNode(sitting, AwardJson.Options)!.AsObject();
        row.Remove("invitedBefore");
        return row.Deserialize<Sitting>(AwardJson.Options)!;
    }

    private static Result<Sitting> Make(
        Sitting? sitting = null, DateOnly? day = null, string place = "Jakarta", SittingMember? chair = null, string others = $"{Budi}\n{Sari}\n{Tono}",
        string reason = "Menteri berhalangan.", bool hasDay = true) =>
        SittingChange.Make(sitting ?? Voted, hasDay ? day ?? Day : null, place, chair ?? Chair, others, reason, Dossiers.Now);
}
