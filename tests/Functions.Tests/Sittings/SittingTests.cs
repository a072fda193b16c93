using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Sittings;
using Ovop.Functions.Tests.Award.Procedures;
using static Ovop.Functions.Tests.Sittings.Deciding;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>Sittings over cases whose orchestrations run.</summary>
public sealed class SittingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What issue 20 asks to be shown.</summary>
    [Fact]
    public async Task Thirty_cases_are_decided_with_one_recusal_and_one_sent_back()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 30);
        var (recused, back) = (numbers[2], numbers[6]);
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.ByName, Others, numbers);
        members.Mailed.Select(mail => mail.To).ShouldBe([Cast.Ratifier.Email, Budi, Sari], "one mail each for thirty cases");

        var votes = Ticked(numbers.Where(number => number != recused && number != back)) + $"&alasan-{back}=Alasan+nilai+belum+tampak.";
        (await members.Post(Budi, $"{votes}&alasan-{recused}=Kerabat+pemilik.&absen-{recused}=ya")).Location.ShouldEndWith("?selesai=ya");
        (await members.Post(Sari, $"{votes}&pilih={recused}")).Location.ShouldEndWith("?selesai=ya");
        await members.Table.Put(sitting.Id, Paper(sitting, numbers, back), Cancel);

        var chairs = $"{votes}&pilih={recused}&{Act}";
        (await members.Post(Cast.Ratifier.Email, chairs)).Body.ShouldContain("29 ditetapkan, 1 dikembalikan, 0 tetap menunggu.");
        RatificationStage.Decision(await rehearsal.Dossier(numbers[0])).ShouldBeNull("it was only looked at");

        (await members.Post(Cast.Ratifier.Email, $"{chairs}&langkah=tetapkan")).Status.ShouldBe(StatusCodes.Status302Found);

        (await members.Get(Cast.Ratifier.Email)).Body.ShouldContain("Ditetapkan: 29");
        foreach (var number in numbers)
            await rehearsal.Reaches(number, number == back ? CaseState.Consensus : CaseState.Published);
        var published = await rehearsal.Dossier(recused);
        published.Find<Certificate>(Certificate.RowKey)!.Decree.ShouldBe(new("12/2026", new(2026, 11, 26)));
        var entry = published.All<RatificationDecision>().Single().Sitting!;
        (entry.Present, entry.Members, entry.For, entry.Recused).ShouldBe((3, 3, 3, "Budi Raharjo"));
        members.Mailed.Count.ShouldBe(6, "one mail each with the minutes");
    }

    [Fact]
    public async Task Whoever_looks_before_deciding_may_go_back_to_all_that_they_typed()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        await members.Call(Voting.Consent, "", numbers);
        var form = $"alasan-{numbers[0]}=Alasan+nilai+belum+tampak.&{Act}";

        (await members.Post(Cast.Ratifier.Email, form)).Body.ShouldContain("value=\"ubah-dahulu\"");
        var page = (await members.Post(Cast.Ratifier.Email, $"{form}&langkah=ubah-dahulu")).Body;

        page.ShouldContain("Alasan nilai belum tampak.</textarea>");
        page.ShouldMatch("name=\"berita_acara\"[^>]*value=\"[^\"]+\"|value=\"[^\"]+\"[^>]*name=\"berita_acara\"");
        page.ShouldNotContain("govuk-error-summary");
        RatificationStage.Decision(await rehearsal.Dossier(numbers[0])).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_decided_is_not_decided_again()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        await members.Call(Voting.Consent, "", numbers);
        var form = $"alasan-{numbers[0]}=Alasan+nilai+belum+tampak.&{Act}&langkah=tetapkan";
        await members.Post(Cast.Ratifier.Email, form);
        await rehearsal.Reaches(numbers[0], CaseState.Consensus);
        await rehearsal.Score();
        await rehearsal.Reaches(numbers[0], CaseState.StarsProposed);

        (await members.Post(Cast.Ratifier.Email, form)).Status.ShouldBe(StatusCodes.Status302Found);

        RatificationStage.Decision(await rehearsal.Dossier()).ShouldBeNull("it came back and is proposed anew");
        members.Mailed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_chair_decided_is_carried_out_though_their_browser_gave_up()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 2);
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, "", numbers);
        var (now, votes) = (TimeProvider.System.GetUtcNow(), numbers.Select(number => new Vote(number, Voice.Ratify)));
        var ballot = Ballot.Cast(sitting, sitting.Chair, votes, new HashSet<ApplicationNumber>(), now).Value;
        await members.Table.Change(sitting.Id, open => open.Decide(ballot, "BA-7/2026", "", null, "Sesuai aturan.", now), Cancel);

        await members.PostAndGo(Cast.Ratifier.Email);

        foreach (var number in numbers)
            await rehearsal.Reaches(number, CaseState.Published);
        members.Mailed.Count.ShouldBe(2, "the invitation and the minutes");
    }

    [Fact]
    public async Task Members_read_that_another_star_was_asked_for()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        await rehearsal.AskForStar(1);
        var members = new Members(rehearsal);
        await members.Call(Voting.Consent, Others, numbers);

        (await members.Get(Budi)).Body.ShouldContain("Sekretariat meminta 1 dari 3 bintang, bukan 2 dari 3 bintang seperti menurut aturan.");
    }

    [Fact]
    public async Task Only_the_chair_decides()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        await members.Call(Voting.Consent, Others, numbers);

        await members.Post(Budi, $"{Ticked(numbers)}&{Act}&langkah=tetapkan");

        RatificationStage.Decision(await rehearsal.Dossier()).ShouldBeNull();
    }

    [Fact]
    public async Task Who_is_on_the_applicants_side_takes_no_part()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, "Sri Lestari; Anggota; sri@contoh.id", numbers);

        await members.Post("sri@contoh.id", Ticked(numbers));

        (await members.Table.Find(sitting.Id, Cancel))!.Ballots.Single().On(numbers[0])!.Voice.ShouldBe(Voice.Recused);
        (await members.Get("sri@contoh.id")).Body.ShouldContain("pihak pemohon");
    }

    [Fact]
    public async Task Without_a_quorum_the_chair_is_told_of_each_case()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        await members.Call(Voting.Consent, Others, numbers);

        var refused = await members.Post(Cast.Ratifier.Email, $"{Ticked(numbers)}&{Act}");

        (refused.Status, refused.Body.Contains("belum kuorum, 1 dari 4", StringComparison.Ordinal)).ShouldBe((StatusCodes.Status409Conflict, true));
    }

    [Fact]
    public async Task One_against_one_goes_as_the_chair_votes_where_the_round_says_so()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["ratification"] = new JsonObject { ["tie"] = "chair" });
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.ByName, $"Budi Raharjo; Sekretaris; {Budi}", numbers);
        await members.Table.Change(sitting.Id, open => open with { Terms = rehearsal.Round.Ratification.Sitting }, Cancel);
        await members.Post(Budi, $"alasan-{numbers[0]}=Alasan+nilai+belum+tampak.");

        (await members.Post(Cast.Ratifier.Email, $"{Ticked(numbers)}&{Act}&langkah=tetapkan")).Status.ShouldBe(StatusCodes.Status302Found);

        var entry = (await rehearsal.Reaches(numbers[0], CaseState.Published)).All<RatificationDecision>().Single().Sitting!;
        (entry.For, entry.Against).ShouldBe((1, 1));
        (await members.Get(Cast.Ratifier.Email)).Body.ShouldContain("bila suara sama banyak, suara ketua menentukan");
    }

    [Fact]
    public async Task Members_whom_the_chair_sees_are_present_by_consent()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, Others, numbers);

        await members.Post(Cast.Ratifier.Email, $"{Ticked(numbers)}&hadir=anggota-01&hadir=anggota-03&{Act}&langkah=tetapkan");

        var decided = (await members.Table.Find(sitting.Id, Cancel))!;
        decided.BallotOf("anggota-03")!.EnteredBy.ShouldBe(Cast.Ratifier.Id);
        (await rehearsal.Reaches(numbers[0], CaseState.Published)).All<RatificationDecision>().Single().Sitting!.Present.ShouldBe(3);
    }

    [Fact]
    public async Task Where_all_was_decided_elsewhere_nobody_is_asked_for_what_cannot_be_decided()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        await members.Call(Voting.ByName, $"Budi Raharjo; Sekretaris; {Budi}", numbers);
        await rehearsal.Ratify();
        await rehearsal.Reaches(numbers[0], CaseState.Published);

        foreach (var who in new[] { Budi, Cast.Ratifier.Email })
            (await members.Get(who)).Body.ShouldSatisfyAllConditions(
                page => page.ShouldContain("Di sini tidak ada lagi yang diputus"), page => page.ShouldNotContain("<form"));
    }

    [Fact]
    public async Task What_was_decided_elsewhere_meanwhile_hinders_no_vote_and_is_not_decided_again()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 2);
        var members = new Members(rehearsal);
        await members.Call(Voting.ByName, $"Budi Raharjo; Sekretaris; {Budi}", numbers);
        await rehearsal.Ratify();
        await rehearsal.Reaches(numbers[1], CaseState.Published);

        (await members.Post(Budi, $"pilih={numbers[0]}")).Location.ShouldEndWith("?selesai=ya");
        (await members.Post(Cast.Ratifier.Email, $"{Ticked(numbers)}&{Act}")).Body.ShouldContain($"{numbers[1]}: sudah diputus atau berakhir di luar sidang ini.");
        (await members.Post(Cast.Ratifier.Email, $"pilih={numbers[0]}&{Act}&langkah=tetapkan")).Status.ShouldBe(StatusCodes.Status302Found);

        (await rehearsal.Reaches(numbers[0], CaseState.Published)).All<RatificationDecision>().Single().Sitting!.For.ShouldBe(2);
    }

    private static Ballot Paper(Sitting sitting, IEnumerable<ApplicationNumber> numbers, ApplicationNumber back) => Ballot.Cast(
        sitting, sitting.Others[2], numbers.Select(number => number == back ? new Vote(number, Voice.SendBack, "Nilai belum jelas.") : new Vote(number, Voice.Ratify)),
        new HashSet<ApplicationNumber>(), TimeProvider.System.GetUtcNow(), Cast.Administrator.Id).Value;
}
