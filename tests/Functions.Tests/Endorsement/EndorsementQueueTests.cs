using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Endorsement;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Endorsement;

public sealed class EndorsementQueueTests
{
    [Fact]
    public async Task Several_are_proposed_at_once_with_one_letter_and_no_reason()
    {
        var queue = await EndorsementQueueScene.Open(cases: 3);
        (await queue.Get()).ShouldSatisfyAllConditions(page => page.ShouldContain("OVOP-2026-000002"), page => page.ShouldContain("OVOP-2026-000003"));

        var answer = await queue.Post("pilih=OVOP-2026-000001&pilih=OVOP-2026-000003&surat=530%2F77%2F2026");

        answer.Location.ShouldEndWith("/hasil?nomor=OVOP-2026-000001,3");
        foreach (var (sequence, isDecided) in new[] { (1, true), (2, false), (3, true) })
            EndorsementStage.Decision(await queue.Case(sequence)).ShouldSatisfyAllConditions(
                decision => (decision is { Endorsed: true, Reason: "", LetterNumber: "530/77/2026" }).ShouldBe(isDecided));
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_named_and_the_others_are_proposed()
    {
        var queue = await EndorsementQueueScene.Open(cases: 4);
        queue.Store.BeforeFound = number => _ = number.Sequence is 2 or 4 ? throw new JsonException("no part") : 0;

        var answer = await queue.Post("pilih=OVOP-2026-000001&pilih=OVOP-2026-000002&pilih=OVOP-2026-000003&surat=530%2F77%2F2026");

        answer.Body.ShouldContain("OVOP-2026-000002: Tidak dapat dibaca sekarang, jadi belum diusulkan.");
        (await queue.Receipt("OVOP-2026-000001,OVOP-2026-000002")).Body.ShouldContain("OVOP-2026-000002 (JsonException)");
        EndorsementStage.Decision(await queue.Case(3)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("surat=530%2F77%2F2026", "Pilih paling sedikit satu produk.")]
    [InlineData("pilih=OVOP-2026-000002&surat=", "Tuliskan nomor surat usulan")]
    public async Task What_is_missing_is_said_and_nothing_decided(string form, string words)
    {
        var queue = await EndorsementQueueScene.Open(cases: 2);

        var answer = await queue.Post(form);

        answer.Status.ShouldBe(StatusCodes.Status400BadRequest);
        answer.Body.ShouldContain(words);
        EndorsementStage.Decision(await queue.Case(2)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_none_waits_it_says_so() =>
        (await (await EndorsementQueueScene.Open(cases: 1, waits: false)).Get()).ShouldContain("Tidak ada usulan yang menunggu");

    [Fact]
    public async Task A_used_link_opens_no_queue()
    {
        var queue = await EndorsementQueueScene.Open(cases: 2);
        await queue.Linked.Endorse();

        (await queue.Get()).ShouldNotContain("OVOP-2026-000002");
    }

    [Theory]
    [InlineData("&lanjut=ya", true)]
    [InlineData("", false)]
    public async Task After_one_decision_the_next_proposal_opens_on_wish(string wish, bool next)
    {
        var queue = await EndorsementQueueScene.Open(cases: 2);

        var answer = await queue.Decide($"keputusan=ya&surat=530%2F77%2F2026{wish}");

        answer.Location.Contains($"tercatat={LinkedCase.First}", StringComparison.Ordinal).ShouldBe(next);
        EndorsementStage.Decision(await queue.Case(1)).ShouldNotBeNull();
        EndorsementStage.Decision(await queue.Case(2)).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_that_opens_is_gone_on_to()
    {
        var queue = await EndorsementQueueScene.Open(cases: 3);
        await queue.Others[0].Endorse();

        (await queue.Decide("keputusan=ya&surat=530%2F77%2F2026&lanjut=ya")).Location.ShouldContain($"tercatat={LinkedCase.First}");
    }
}
