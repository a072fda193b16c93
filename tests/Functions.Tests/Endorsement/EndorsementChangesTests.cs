using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;

namespace Ovop.Functions.Tests.Endorsement;

/// <summary>What an applicant changes stands in the queue of the head of a dinas beside what is to be proposed.</summary>
public sealed class EndorsementChangesTests
{
    [Fact]
    public async Task A_change_of_what_was_endorsed_is_opened_and_not_confirmed_among_others()
    {
        var queue = await EndorsementQueueScene.Open(cases: 2, second => second.Offer());

        var page = await queue.Get();
        var answer = await queue.Post("pilih=OVOP-2026-000002&surat=530%2F77%2F2026");

        page.ShouldSatisfyAllConditions(_ => page.ShouldContain("/antrean/OVOP-2026-000002"), _ => page.ShouldNotContain("value=\"OVOP-2026-000002\""));
        answer.Body.ShouldContain("Ini perubahan permohonan.");
        EndorsementStage.Decision(await queue.Case(2))!.Edition.ShouldBe(1);
        Revisions.Offered(await queue.Case(2)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Changes_are_counted_by_themselves_and_the_page_says_where_they_are_answered()
    {
        var queue = await EndorsementQueueScene.Open(cases: 2, second => second.Offer());

        (await queue.Get()).ShouldSatisfyAllConditions(
            page => page.ShouldContain("1 usulan menunggu keputusan Anda"), page => page.ShouldContain("1 perubahan dari pemohon menunggu konfirmasi Anda"));
    }

    [Fact]
    public async Task What_the_applicant_is_changing_is_said_before_the_fields_and_by_the_queue()
    {
        var queue = await EndorsementQueueScene.Open(cases: 1, waits: false);
        await queue.Linked.Do(Amendment.Begin);

        var page = await queue.Read();

        page.IndexOf("id=\"terkunci\"", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf("name=\"keputusan\"", StringComparison.Ordinal));
        page.ShouldNotContain("Kirim keputusan");
        (await queue.Get()).ShouldContain("diubah pemohonnya muncul lagi di sini");
    }
}
