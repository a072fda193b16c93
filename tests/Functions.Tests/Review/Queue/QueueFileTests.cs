using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Offline;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review.Queue;

/// <summary>The whole queue of an assessor in one spreadsheet.</summary>
public sealed class QueueFileTests
{
    [Fact]
    public async Task It_holds_a_sheet_of_every_case_that_was_declared_for_and_of_no_other()
    {
        var queue = await Queued.Begin(declared: 2);

        Workbook.Read(await queue.Download(), "berkas").Value
            .Select(sheet => sheet.TextAt(SheetLayout.FirstMark, SheetLayout.Mark)).Order()
            .ShouldBe(queue.Cases.Take(2).Select(linked => $"{linked.Number}").Order());
    }

    [Fact]
    public async Task What_comes_back_is_kept_as_drafts_each_in_its_case()
    {
        var queue = await Queued.Begin(declared: 2);
        var visits = await queue.Visits();

        var page = await queue.Send(TextWorkbookOf(visits, visit => Filled(visit, reason: $"Alasan untuk {visit.Dossier.Number}.")));

        foreach (var linked in queue.Cases.Take(2))
            SheetDrafts.Of(await linked.Dossier(), queue.Person)!.Sheet.Reason.ShouldBe($"Alasan untuk {linked.Number}.");
        page.ShouldContain("Draf disimpan.");
    }

    [Fact]
    public async Task One_sheet_that_is_wrong_keeps_no_other_from_being_kept()
    {
        var queue = await Queued.Begin(declared: 2);
        var visits = await queue.Visits();
        var wrong = visits[0] with { Person = visits[0].Person with { Id = "lain" } };

        var page = await queue.Send(TextWorkbookOf([wrong, visits[1]], visit => Filled(visit)));

        (await DraftOf(queue.Cases[0], queue.Person)).ShouldBeNull();
        (await DraftOf(queue.Cases[1], queue.Person)).ShouldNotBeNull();
        page.ShouldContain("1 lembar dalam berkas ini bukan untuk permohonan yang menunggu Anda");
    }

    [Fact]
    public async Task An_empty_sheet_takes_nothing_away()
    {
        var queue = await Queued.Begin(declared: 2);
        var visit = (await queue.Visits())[0];
        await queue.Cases[0].Do((dossier, at) => SheetDrafts.Save(dossier, queue.Person, 1, 0, Filled(visit), at));

        await queue.Send(TextWorkbookOf([visit], _ => null));

        (await DraftOf(queue.Cases[0], queue.Person))!.Sheet.Levels.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_draft_that_the_page_did_not_know_is_not_written_over()
    {
        var queue = await Queued.Begin(declared: 2);
        var visit = (await queue.Visits())[0];
        await queue.Cases[0].Do((dossier, at) => SheetDrafts.Save(dossier, queue.Person, 1, 0, Filled(visit, "Di halaman web."), at));

        var page = await queue.Send(TextWorkbookOf([visit], one => Filled(one, "Dari lembar kerja.")), version: 0);

        (await DraftOf(queue.Cases[0], queue.Person))!.Sheet.Reason.ShouldBe("Di halaman web.");
        page.ShouldContain("unggah sekali lagi");
    }

    private static async Task<SheetDraft?> DraftOf(LinkedCase linked, string person) => SheetDrafts.Of(await linked.Dossier(), person);

    private static byte[] TextWorkbookOf(IReadOnlyList<LinkVisit> visits, Func<LinkVisit, FilledSheet?> filled) =>
        SheetWriting.Write(visits.Select(visit => (visit, filled(visit))), Language.Indonesian);

    private static FilledSheet Filled(LinkVisit visit, string reason = "Bukti lengkap dan jelas.") => new(
        visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).ToDictionary(criterion => criterion.Code, _ => 1),
        new Dictionary<string, string>(), Recommendation.Approve, reason);
}
