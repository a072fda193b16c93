using Ovop.Core.Cases;
using Ovop.Core.Retention;
using Ovop.Core.Submission;
using Ovop.Functions.Retention;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Retention;

/// <summary>A case is held as evidence: what that keeps, and until when it would be there without, is shown first.</summary>
public sealed class HoldTests
{
    private const string Holding = "tindakan=begin&alasan=Perkara+PTUN+12.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_case_that_is_not_over_nobody_can_say_until_when()
    {
        var page = await Post(await Office.Open(), Holding);

        page.ShouldContain("Perkara belum selesai; masa simpan mulai dihitung setelah selesai");
        page.ShouldMatch("[1-9][0-9]* berkas");
        page.ShouldContain("Pemohon tidak diberi tahu");
    }

    [Fact]
    public async Task Of_one_that_is_over_the_day_is_named()
    {
        var office = await Withdrawn();

        (await Post(office, Holding)).ShouldMatch("Dihapus mulai (?:.+) 20(?:2[7-9]|3)");
    }

    [Fact]
    public async Task Of_one_whose_time_is_over_the_next_run_would_take_it_once_it_is_held_no_longer()
    {
        var office = await Withdrawn();
        await Do(office, (dossier, setting) => LegalHold.Begin(dossier, "admin", "Perkara PTUN 12.", setting.Now));
        office.Web.Clock.Advance(TimeSpan.FromDays(3660));

        (await Post(office, "tindakan=end&alasan=Perkara+PTUN+selesai.")).ShouldContain("Dihapus pada penghapusan berikutnya");
    }

    [Fact]
    public async Task What_the_applicant_wished_waits_and_the_page_says_so()
    {
        var office = await Withdrawn();
        await Do(office, ErasureWish.Make);

        (await Post(office, Holding)).ShouldContain("menunggu selama ditahan");
    }

    private static async Task<Office> Withdrawn()
    {
        var office = await Office.Open();
        await Do(office, (dossier, setting) => SubmissionStage.Withdraw(dossier, "Usaha tutup.", setting));
        return office;
    }

    private static async Task Do(Office office, Func<Dossier, Setting, Core.Result<Change>> rule) =>
        (await office.Desk.Decide(Office.Number, rule, Cancel)).Problems.ShouldBeEmpty();

    private static async Task<string> Post(Office office, string form) => (await office.Post(
        Cast.Administrator, form, request => new HoldEndpoint(office.StaffCases, office.Desk).Act(request, $"{Office.Number}", office.Engine, Cancel))).Body;
}
