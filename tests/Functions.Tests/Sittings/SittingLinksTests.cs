using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Sittings;
using Ovop.Functions.Tests.Award.Procedures;
using static Ovop.Functions.Tests.Sittings.Deciding;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>Whose link opens a sitting once it is changed or called off.</summary>
public sealed class SittingLinksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
}
