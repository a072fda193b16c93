using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Notices.Circulars;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>The office writes to the applicants of many cases.</summary>
public sealed class CircularTests
{
    private const string Words = "perihal=Pameran+untuk+{produk}&isi=Salam.%0A%0AAnda+diundang+ke+pameran+di+Semarang.&tombol=Lihat";

    private static readonly Circular Written = new("uji", new Dictionary<string, MailWords> { ["id"] = new("Pameran untuk {produk}", "Anda diundang ke pameran di Semarang.", "Lihat") });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_waits_to_be_looked_at_over_each_real_recipient()
    {
        var scene = await CircularScene.Open();
        var second = await scene.Office.OpenAnother(2);

        var id = await scene.Write(Words);

        scene.Office.Outlet.Sent.ShouldNotContain(letter => letter.Kind == Notice.Circular);
        var page = await scene.Get(id, "?ke=2");
        page.ShouldContain($"Penerima 2 dari 2: {second}");
        page.ShouldMatch("Pameran untuk (?!\\{).+sri@contoh.id|sri@contoh.id[^§]+Pameran untuk (?!\\{)");
        (await scene.Office.Reads.Of(second, null, 10, Cancel)).ShouldContain(read => read.What == "wording");
    }

    [Fact]
    public async Task It_is_sent_over_the_list_that_was_looked_at_and_then_not_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(Words);
        var form = await scene.Sending(id);
        await scene.Office.OpenAnother(2);

        (await scene.Post(id, form)).Status.ShouldBe(StatusCodes.Status409Conflict);
        form = await scene.Sending(id);
        (await scene.Post(id, form)).Status.ShouldBe(StatusCodes.Status302Found);

        var work = scene.Office.Engine.Inputs.ShouldHaveSingleItem().ShouldBeOfType<BulkWork>();
        (work.Act.Kind, work.Numbers.Count, work.Act.Circular!.Id).ShouldBe((BulkKind.Circular, 2, id));
        (await scene.Post(id, form)).Status.ShouldBe(StatusCodes.Status409Conflict);
        (await scene.Post(id, "langkah=buang&alasan=Undangan+pameran.")).Status.ShouldBe(StatusCodes.Status409Conflict);
    }

    [Fact]
    public async Task What_goes_out_can_be_dropped_no_more()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(Words);
        var form = await scene.Sending(id);
        Task<Answered>? dropped = null;
        scene.Office.Engine.BeforeBegun = _ => dropped = scene.Post(id, "langkah=buang&alasan=Undangan+keliru.");

        await scene.Post(id, form);

        (await dropped!).Status.ShouldBe(StatusCodes.Status409Conflict);
        (await scene.Table.Find(id, Cancel))!.Sent.ShouldBe(scene.Office.Engine.Begun.Single());
    }

    [Fact]
    public async Task What_did_not_begin_waits_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(Words);
        var form = await scene.Sending(id);
        scene.Office.Engine.BeforeBegun = _ => throw new InvalidOperationException("The engine does not answer.");

        await Should.ThrowAsync<InvalidOperationException>(() => scene.Post(id, form));

        (await scene.Table.Find(id, Cancel))!.MustWait.ShouldBeNull();
        scene.Office.Engine.BeforeBegun = _ => { };
        (await scene.Post(id, form)).Status.ShouldBe(StatusCodes.Status302Found);
    }

    [Fact]
    public async Task Words_that_somebody_changed_since_are_looked_at_before_they_go_and_what_was_sent_stays_in_sight()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(Words);
        var form = await scene.Sending(id);
        (await scene.Post(id, $"langkah=ubah&{Words.Replace("Semarang", "Solo", StringComparison.Ordinal)}")).Status.ShouldBe(StatusCodes.Status302Found);

        (await scene.Post(id, form)).Status.ShouldBe(StatusCodes.Status409Conflict);
        form = await scene.Sending(id);
        (await scene.Post(id, form)).Status.ShouldBe(StatusCodes.Status302Found);
        await scene.Office.OpenAnother(2);

        (await scene.Get(id)).ShouldSatisfyAllConditions(page => page.ShouldContain("pameran di Solo"), page => page.ShouldNotContain("Penerima 1 dari"));
    }

    [Fact]
    public async Task Each_applicant_gets_it_once_with_a_result_for_each_case()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var act = new BulkAct(BulkKind.Circular, "admin", "Undangan pameran.", null) { Circular = Written };

        (await rehearsal.DoToAll(act, new ApplicationNumber("2026", 999))).Refused.ShouldHaveSingleItem().Value.ShouldBe("case.unknown");
        (await rehearsal.DoToAll(act)).Refused.ShouldBeEmpty();

        var dossier = await rehearsal.Dossier();
        dossier.All<Letter>().Where(letter => letter.Kind == Notice.Circular).ShouldHaveSingleItem().Own!.Button.ShouldBe("Lihat");
        dossier.Trail.Count(entry => entry.What == "circular.written").ShouldBe(1);
    }

    [Fact]
    public async Task Who_refused_our_mail_gets_none()
    {
        var linked = await Notices.LinkedCase.Begin();
        await linked.Do((dossier, setting) => dossier.By("test", setting.Now).Put(dossier.All<Letter>().First(letter => letter.Kind == Notice.Receipt) with
        {
            To = dossier.Case.Owner,
            State = LetterState.Sent,
            Delivery = new(DeliveryState.Complained, setting.Now, ""),
        }));

        Written.Write(await linked.Dossier(), "admin", "Undangan pameran.", DateTimeOffset.UnixEpoch).Problems.ShouldHaveSingleItem().Code.ShouldBe("circular.unwanted");
    }
}
