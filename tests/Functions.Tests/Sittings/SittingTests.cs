using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Sittings;
using Ovop.Functions.Sittings.Minutes;
using Ovop.Functions.Tests.Award;
using UglyToad.PdfPig;
using Language = Ovop.Core.Language;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>Sittings over cases whose orchestrations run.</summary>
public sealed class SittingTests
{
    private const string Budi = "budi@contoh.id", Sari = "sari@contoh.id";

    private const string Others = $"Budi Raharjo; Sekretaris; {Budi}\nSari Dewi; Anggota; {Sari}\nTono Wijaya; Anggota";

    private const string Act = "berita_acara=BA-7%2F2026&keputusan=12%2F2026&tanggal-hari=26&tanggal-bulan=11&tanggal-tahun=2026&alasan=Sesuai+aturan.";

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
    public async Task The_minutes_name_who_was_there_what_was_decided_and_all_stars()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var numbers = await Proposed(rehearsal, 1);
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, "", numbers);
        await members.Post(Cast.Ratifier.Email, $"{Ticked(numbers)}&{Act}&langkah=tetapkan");
        var decided = (await members.Table.Find(sitting.Id, Cancel))!;

        var minutes = MinutesText.Of(decided, await members.Agendas.Of(decided, Cancel), Language.Indonesian);

        var pdf = MinutesPdf.Render(minutes);
        pdf.ShouldBe(MinutesPdf.Render(minutes), "the same minutes are the same file");
        using var file = PdfDocument.Open(pdf);
        var said = string.Join(' ', file.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        foreach (var must in new[] { "BA-7/2026", "12/2026", $"{numbers[0]}", "Lampiran: semua bintang", "bintang", "ditetapkan" })
            said.ShouldContain(must);
        using var docx = new ZipArchive(new MemoryStream(MinutesDocx.Write(minutes)));
        using var text = new StreamReader(docx.GetEntry("word/document.xml")!.Open());
        (await text.ReadToEndAsync(Cancel)).ShouldContain($"{numbers[0]}");
    }

    [Fact]
    public async Task A_sitting_that_was_called_off_opens_to_nobody()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, Others, new ApplicationNumber("2026", 1));
        await members.Table.Change(sitting.Id, open => open with { CalledOffAt = TimeProvider.System.GetUtcNow() }, Cancel);

        (await members.Get(Budi)).Status.ShouldBe(StatusCodes.Status409Conflict);
    }

    [Fact]
    public async Task The_link_of_who_was_replaced_opens_nothing_and_who_stays_goes_on()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, Others, new ApplicationNumber("2026", 1));

        var changed = await members.Table.Change(sitting.Id, open => SittingChange.Make(
            open, open.Day, open.Place, open.Chair, $"Rina Hadi; Anggota; rina@contoh.id\nSari Dewi; Anggota; {Sari}", "Budi berhalangan.", TimeProvider.System.GetUtcNow()), Cancel);
        await members.Mails.Invite(changed.Value, Cancel);

        (await members.Get(Budi)).Status.ShouldBe(StatusCodes.Status403Forbidden);
        (await members.Get(Sari)).Status.ShouldBe(StatusCodes.Status200OK);
        (await members.Get("rina@contoh.id")).Body.ShouldContain("Rina Hadi");
        members.Mailed.Count.ShouldBe(4, "who stays is not invited again");
    }

    [Fact]
    public async Task The_former_ratifiers_link_does_not_chair_once_another_does()
    {
        await using var rehearsal = await Rehearsal.Begin();
        var members = new Members(rehearsal);
        var sitting = await members.Call(Voting.Consent, "", new ApplicationNumber("2026", 1));
        var former = sitting.Chair with { Email = "dahulu@contoh.id" };
        await members.Table.Change(sitting.Id, open => open with { Chair = former, Invited = [] }, Cancel);
        await members.Mails.Invite((await members.Table.Find(sitting.Id, Cancel))!, Cancel);

        var changed = await members.Table.Change(sitting.Id, open => SittingChange.Make(
            open, open.Day, open.Place, sitting.Chair, "", "Pejabat diganti.", TimeProvider.System.GetUtcNow()), Cancel);
        await members.Mails.Invite(changed.Value, Cancel);

        (await members.Get(former.Email)).Status.ShouldBe(StatusCodes.Status403Forbidden);
        (await members.Get(sitting.Chair.Email)).Status.ShouldBe(StatusCodes.Status200OK);
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

    private static async Task<IReadOnlyList<ApplicationNumber>> Proposed(Rehearsal rehearsal, int count)
    {
        var numbers = new List<ApplicationNumber>();
        for (var index = 0; index < count; index++)
        {
            await rehearsal.ToProposal(1);
            numbers.Add(rehearsal.Number);
        }

        return numbers;
    }

    private static string Ticked(IEnumerable<ApplicationNumber> numbers) => string.Join('&', numbers.Select(number => $"pilih={number}"));

    private static Ballot Paper(Sitting sitting, IEnumerable<ApplicationNumber> numbers, ApplicationNumber back) => Ballot.Cast(
        sitting, sitting.Others[2], numbers.Select(number => number == back ? new Vote(number, Voice.SendBack, "Nilai belum jelas.") : new Vote(number, Voice.Ratify)),
        new HashSet<ApplicationNumber>(), TimeProvider.System.GetUtcNow(), Cast.Administrator.Id).Value;
}
