using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Sittings;
using Ovop.Functions.Sittings.Office;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>The morning page names a sitting whose day went by without a decision.</summary>
public sealed class SittingWorkTests
{
    private readonly MailScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sitting_is_work_from_the_day_after_it()
    {
        await _scene.Call();

        (await On(MailScene.Day)).ShouldBeEmpty();
        var work = (await On(MailScene.Day.AddDays(1))).ShouldHaveSingleItem();

        (work.What, work.Address).ShouldBe(("Sidang 26 November 2026 belum diputus: 1 usulan", "/kantor/sidang/uji"));
    }

    [Fact]
    public async Task One_that_was_called_off_is_no_work()
    {
        await _scene.Call();
        await _scene.CallOff();

        (await On(MailScene.Day.AddDays(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_has_decided_is_no_work()
    {
        await _scene.Call();
        await _scene.Mails.Tell(await Decide(), Cancel);

        (await On(MailScene.Day.AddDays(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_whose_members_were_not_written_to_has_broken_off()
    {
        await _scene.Call();
        await Decide();

        var work = (await On(DateOnly.FromDateTime(_scene.Clock.GetUtcNow().UtcDateTime).AddDays(1))).ShouldHaveSingleItem();

        (work.What, work.Address).ShouldBe(("Putusan sidang 26 November 2026 belum dijalankan sampai selesai", "/kantor/sidang/uji"));
    }

    [Fact]
    public async Task One_whose_chair_has_left_the_office_is_work_at_once()
    {
        await _scene.Call();
        _people = _people with { Ratifier = Cast.Ratifier with { Id = "dirjen-2", Email = "dirjen-2@contoh.id" } };

        (await On(MailScene.Day.AddDays(-1))).ShouldHaveSingleItem().What.ShouldBe(
            "Sidang 26 November 2026 tidak mempunyai ketua yang menjabat: 1 usulan");
    }

    private People _people = Cast.Of(3);

    private async Task<Sitting> Decide() => (await _scene.Table.Change(
        "uji", sitting => sitting with { Act = new SittingAct("BA-7", null, "Sesuai aturan.", _scene.Clock.GetUtcNow()) }, Cancel)).Value;

    private Task<IReadOnlyList<Ovop.Functions.SignIn.Roles.OfficeTask>> On(DateOnly day)
    {
        _scene.Clock.SetUtcNow(new(day.ToDateTime(new(9, 0)), WorkingCalendar.Wib));
        var round = new FixedRound(Submission.Drafts.Round, _people);
        return new SittingWork(_scene.Table, round, round, _scene.Clock).Waiting(Language.Indonesian, Cancel);
    }
}
