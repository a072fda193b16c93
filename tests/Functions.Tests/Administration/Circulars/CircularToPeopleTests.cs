using Ovop.Core.Notices;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>The office writes to people of the award, and looks at whom it reaches and what each would get.</summary>
public sealed class CircularToPeopleTests
{
    private static readonly DateTimeOffset Then = new(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_waits_and_shows_to_whom_it_would_go_and_what_each_would_get()
    {
        var scene = await CircularScene.Open();
        await scene.Office.OpenAnother(2);

        var page = await scene.Get(await scene.Write(CircularScene.ToHeads));

        page.ShouldContain("Akan dikirim kepada 1 orang.");
        page.ShouldContain("Penerima 1 dari 1: Kepala Dinas");
        page.ShouldContain($"Kepada {CircularScene.Head}");
        page.ShouldContain("Salam Kepala Dinas, yang menunggu: 2.");
        scene.Provider.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_of_the_group_is_shown_by_turns()
    {
        var scene = await CircularScene.Open();

        var page = await scene.Get(await scene.Write(CircularScene.ToAssessors), "?ke=6");

        page.ShouldContain("Penerima 6 dari 6: Penilai 6");
        page.ShouldContain("Kepada penilai06@contoh.id");
    }

    [Fact]
    public async Task A_placeholder_of_a_case_is_none_of_a_person()
    {
        var scene = await CircularScene.Open();

        (await scene.Keep(CircularScene.ToHeads.Replace("{nama}", "{produk}", StringComparison.Ordinal))).Body.ShouldContain("{produk} bukan penanda yang berlaku");
    }

    [Fact]
    public async Task The_form_keeps_the_group_that_was_asked_for()
    {
        var scene = await CircularScene.Open();

        var form = await scene.Form("?untuk=petugas&komoditi=BT&prov=33&tunggu=ya");

        form.ShouldMatch("value=\"petugas\"[^>]* checked");
        form.ShouldMatch("<option value=\"33\" selected");
        form.ShouldMatch("<option value=\"BT\" selected");
        form.ShouldContain("Salam hormat, {nama}");
    }

    [Fact]
    public async Task The_list_says_to_whom_each_is()
    {
        var scene = await CircularScene.Open();
        await scene.Write($"untuk=petugas&prov=33&{CircularScene.Words}");
        await scene.Table.Add(new(new("lama", new Dictionary<string, MailWords> { ["id"] = new("Pameran", "Anda diundang ke pameran.", "Lihat") }), "/kantor?prov=33", "admin", Then), Cancel);

        (await scene.List()).ShouldSatisfyAllConditions(list => list.ShouldContain("Petugas dinas; Jawa Tengah"), list => list.ShouldContain(">Pemohon<"));
    }
}
