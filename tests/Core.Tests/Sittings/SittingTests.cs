using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Sittings;

namespace Ovop.Core.Tests.Sittings;

public sealed class SittingTests
{
    private static readonly ApplicationNumber One = new("2026", 1), Two = new("2026", 2), Three = new("2026", 3);

    private static readonly SittingMember Chair = new(Dossiers.Ratifier.Id, "Ketua", "Dirjen", Dossiers.Ratifier.Email, Language.Indonesian);

    private const string Others = "Budi Raharjo; Sekretaris; budi@contoh.id\nSari Dewi; Anggota; sari@contoh.id\nTono Wijaya; Anggota";

    [Fact]
    public void A_sitting_that_lacks_everything_names_all_of_it() =>
        Sitting.Call("1", null, "", null, Chair, "Tanpa jabatan", [], "admin-1", Dossiers.Now).Problems.Select(problem => problem.Code)
            .ShouldBe(["sitting.choose", "sitting.day", "sitting.place", "sitting.voting", "sitting.member"]);

    [Theory]
    [InlineData("Budi Raharjo; Sekretaris; bukan surel", "sitting.member")]
    [InlineData("Budi Raharjo; Sekretaris; budi@contoh.id\nBudi R.; Sekretaris; BUDI@contoh.id", "sitting.member.twice")]
    [InlineData("Ketua Lagi; Dirjen; ratifier@contoh.id", "sitting.member.twice")]
    public void Members_are_read_line_by_line(string typed, string code) =>
        SittingMember.Read(typed, Chair).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Members_are_written_as_they_are_read() => SittingMember.Write(Called().Others).ShouldBe(Others);

    [Fact]
    public void By_consent_who_is_present_and_says_nothing_is_for_it()
    {
        var sitting = Called().With("anggota-01").With("anggota-02", new Vote(Two, Voice.SendBack, "Nilai belum jelas."));

        (Tally.Of(sitting, One).For.Count, Tally.Of(sitting, Two).Against.Count).ShouldBe((2, 1));
    }

    [Fact]
    public void Three_quarters_of_the_members_are_a_quorum()
    {
        var sitting = Called().With(Chair.Id).With("anggota-01");
        Tally.Of(sitting, One).HasQuorum.ShouldBeFalse("2 of 4");

        Tally.Of(sitting.With("anggota-02"), One).HasQuorum.ShouldBeTrue("3 of 4");
    }

    [Fact]
    public void Who_takes_no_part_counts_neither_among_the_members_nor_among_those_present()
    {
        var tally = Tally.Of(Called().With("anggota-01", new Vote(One, Voice.Recused, "Kerabat pemilik.")).With("anggota-02"), One);

        (tally.Members, tally.Present, tally.Recused.Single().Name).ShouldBe((3, 1, "Budi Raharjo"));
    }

    [Fact]
    public void By_name_the_chair_follows_more_than_half_of_the_votes()
    {
        var sitting = Called(Voting.ByName).With("anggota-01", All(Voice.SendBack)).With("anggota-02", All(Voice.SendBack)).With("anggota-03", All(Voice.Ratify));

        Decide(sitting, new Vote(One, Voice.Ratify)).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.majority", "2 against 2");
        Decide(sitting, new Vote(One, Voice.SendBack, "Nilai belum jelas.")).IsOk.ShouldBeTrue();
    }

    [Theory]
    [InlineData(SittingTie.Nothing, Voice.Ratify, "sitting.majority")]
    [InlineData(SittingTie.Nothing, Voice.SendBack, "sitting.majority")]
    [InlineData(SittingTie.Chair, Voice.Ratify, null)]
    [InlineData(SittingTie.Chair, Voice.SendBack, null)]
    [InlineData(SittingTie.Back, Voice.Ratify, "sitting.majority")]
    [InlineData(SittingTie.Back, Voice.SendBack, null)]
    public void Two_against_two_is_decided_as_the_round_says(SittingTie tie, Voice chairs, string? code)
    {
        var other = chairs == Voice.Ratify ? Voice.SendBack : Voice.Ratify;
        var sitting = Under(new(Quorum.ThreeQuarters, Majority.Half, tie))
            .With("anggota-01", All(other)).With("anggota-02", All(other)).With("anggota-03", All(chairs));

        Decide(sitting, new Vote(One, chairs, "Nilai belum jelas.")).Problems.Select(problem => problem.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(Majority.Half, null)]
    [InlineData(Majority.TwoThirds, null)]
    [InlineData(Majority.All, "sitting.majority")]
    public void Three_of_four_votes_carry_as_the_round_says(Majority majority, string? code)
    {
        var sitting = Under(new(Quorum.ThreeQuarters, majority, SittingTie.Nothing))
            .With("anggota-01", All(Voice.Ratify)).With("anggota-02", All(Voice.Ratify)).With("anggota-03", All(Voice.SendBack));

        Decide(sitting, new Vote(One, Voice.Ratify)).Problems.Select(problem => problem.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(Quorum.Half, true)]
    [InlineData(Quorum.TwoThirds, false)]
    [InlineData(Quorum.All, false)]
    public void Two_of_four_are_a_quorum_as_the_round_says(Quorum quorum, bool enough) =>
        Tally.Of(Under(new(quorum, Majority.Half, SittingTie.Nothing)).With(Chair.Id).With("anggota-01"), One).HasQuorum.ShouldBe(enough);

    [Fact]
    public void By_consent_one_objection_is_enough()
    {
        var sitting = Called().With("anggota-01").With("anggota-02", new Vote(One, Voice.SendBack, "Nilai belum jelas."));

        Decide(sitting, new Vote(One, Voice.Ratify)).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.consent");
        Decide(sitting, new Vote(Two, Voice.Ratify)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Without_a_quorum_nothing_is_decided() =>
        Decide(Called(), new Vote(One, Voice.Ratify)).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.quorum");

    [Fact]
    public void A_vote_by_name_is_given_on_every_case() =>
        Ballot.Cast(Called(Voting.ByName), Called().Others[0], [new(One, Voice.Ratify)], new HashSet<ApplicationNumber>(), Dossiers.Now)
            .Problems.Select(problem => (problem.Code, problem.Args[0])).ShouldBe([("vote.missing", $"{Two}"), ("vote.missing", $"{Three}")]);

    [Fact]
    public void What_lacks_a_vote_or_a_reason_is_told_in_the_order_of_numbers_however_the_agenda_was_called()
    {
        var sitting = Called(Voting.ByName) with { Agenda = [Three, One, Two] };

        Numbers([]).ShouldBe([One, Two, Three]);
        Numbers([new(Three, Voice.SendBack), new(Two, Voice.SendBack), new(One, Voice.Ratify)]).ShouldBe([Two, Three]);

        IEnumerable<ApplicationNumber> Numbers(IReadOnlyList<Vote> votes) =>
            Ballot.Cast(sitting, sitting.Others[0], votes, new HashSet<ApplicationNumber>(), Dossiers.Now)
                .Problems.Select(problem => ApplicationNumber.Parse(problem.Args[0]));
    }

    [Fact]
    public void Who_sends_back_or_takes_no_part_says_why() =>
        Ballot.Cast(Called(), Chair, [new(One, Voice.SendBack), new(Two, Voice.Recused)], new HashSet<ApplicationNumber>(), Dossiers.Now)
            .Problems.Select(problem => problem.Code).ShouldBe(["vote.reason", "vote.reason"]);

    [Fact]
    public void Who_is_bound_takes_no_part_whatever_they_say() =>
        Ballot.Cast(Called(), Called().Others[0], [new(One, Voice.Ratify)], new HashSet<ApplicationNumber> { One }, Dossiers.Now)
            .Value.On(One)!.Voice.ShouldBe(Voice.Recused);

    [Fact]
    public void Who_scored_a_case_and_who_is_on_its_applicants_side_are_bound()
    {
        var (at, stars) = (Dossiers.Setting(), Dossiers.AtStars());
        var assessor = at.People.AsAssessor(Core.Review.ReviewStage.Seats(stars).First().Contact.Id)!.Email;

        Bound(assessor).ShouldBeTrue();
        Bound("sri@contoh.id").ShouldBeTrue();
        Bound("budi@contoh.id").ShouldBeFalse();

        bool Bound(string email) => Ballot.IsBound(stars, at.People, new("anggota-01", "Budi", "Sekretaris", email, Language.Indonesian));
    }

    [Fact]
    public void A_decree_has_number_and_day_or_neither() =>
        Present().Decide(Chairs(new Vote(One, Voice.Ratify)), "BA-7", "12/2026", null, "Sesuai aturan.", Dossiers.Now)
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.decree");

    [Fact]
    public void What_was_decided_stays()
    {
        var decided = Decide(Present(), new Vote(One, Voice.Ratify)).Value;

        Decide(decided, new Vote(Two, Voice.Ratify)).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.decided");
        Ballot.Cast(decided, decided.Others[0], [], new HashSet<ApplicationNumber>(), Dossiers.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.decided");
    }

    [Fact]
    public void The_trail_keeps_minutes_quorum_and_decree_and_the_certificate_its_decree()
    {
        var (at, stars) = (Dossiers.Setting(), Dossiers.AtStars());
        var entry = Present().Decide(Chairs(new Vote(stars.Number, Voice.Ratify)), "BA-7", "12/2026", new DateOnly(2026, 11, 26), "Sesuai aturan.", Dossiers.Now)
            .Value.EntryOf(stars.Number);

        var ratified = stars.Do(RatificationStage.Record(
            stars, Dossiers.Ratifier.Id, stars.Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id), true, "Sesuai sidang.", at, entry));

        var facts = ratified.Trail.Last().Facts;
        (facts["minutes"], facts["quorum"], facts["decree"]).ShouldBe(("BA-7", "4/4", "12/2026"));
        ratified.Advanced(at).Find<Certificate>(Certificate.RowKey)!.Decree.ShouldBe(new("12/2026", new(2026, 11, 26)));
    }

    private static Sitting Called(Voting voting = Voting.Consent) =>
        Sitting.Call("1", new(2026, 11, 26), "Jakarta", voting, Chair, Others, [One, Two, Three], "admin-1", Dossiers.Now).Value;

    private static Sitting Under(SittingTerms terms) => Called(Voting.ByName) with { Terms = terms };

    private static Sitting Present() => Called().With("anggota-01").With("anggota-02").With("anggota-03");

    private static Vote[] All(Voice voice) => [.. new[] { One, Two, Three }.Select(number => new Vote(number, voice, "Nilai belum jelas."))];

    private static Ballot Chairs(params Vote[] votes) => new(Chair.Id, Dossiers.Now, votes);

    private static Result<Sitting> Decide(Sitting sitting, params Vote[] votes) =>
        sitting.Decide(Chairs(votes), "BA-7", "", null, "Sesuai aturan.", Dossiers.Now);
}

internal static class Ballots
{
    public static Sitting With(this Sitting sitting, string member, params Vote[] votes) =>
        sitting with { Ballots = [.. sitting.Ballots, new(member, Dossiers.Now, votes)] };
}
