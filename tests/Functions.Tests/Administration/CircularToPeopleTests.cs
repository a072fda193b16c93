using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration;

/// <summary>The office writes to people of the award: assessors, heads and officers of dinas.</summary>
public sealed class CircularToPeopleTests
{
    private const string Words = "perihal=Rapat+di+Semarang&isi=Salam+{nama},+yang+menunggu:+{jumlah}.&tombol=Buka",
        ToHeads = $"untuk=kadis&tunggu=ya&{Words}", ToAssessors = $"untuk=penilai&{Words}", Head = "kadis@contoh.id";

    private static readonly DateTimeOffset Later = new(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_waits_and_shows_to_whom_it_would_go_and_what_each_would_get()
    {
        var scene = await CircularScene.Open();
        await scene.Office.OpenAnother(2);

        var page = await scene.Get(await scene.Write(ToHeads));

        page.ShouldContain("Akan dikirim kepada 1 orang.");
        page.ShouldContain("Penerima 1 dari 1: Kepala Dinas");
        page.ShouldContain($"Kepada {Head}");
        page.ShouldContain("Salam Kepala Dinas, yang menunggu: 2.");
        scene.Provider.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_of_the_group_is_shown_by_turns()
    {
        var scene = await CircularScene.Open();

        var page = await scene.Get(await scene.Write(ToAssessors), "?ke=6");

        page.ShouldContain("Penerima 6 dari 6: Penilai 6");
        page.ShouldContain("Kepada penilai06@contoh.id");
    }

    [Fact]
    public async Task Each_gets_it_once_and_the_circular_says_what_became_of_it()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(ToAssessors);

        var outcomes = await scene.Send(id);
        (await scene.Post(id, await scene.Sending(id))).Status.ShouldBe(StatusCodes.Status409Conflict);
        await scene.Run();

        outcomes.Select(outcome => outcome.Result).ShouldBe(Enumerable.Repeat(BulkOutcome.Done, 6));
        scene.Provider.Taken.Select(mail => mail.To).ShouldBe(Enumerable.Range(1, 6).Select(number => $"penilai{number:D2}@contoh.id"));
        (await scene.Get(id)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Hasil per penerima (6)"), page => page.ShouldContain("<strong>6</strong> Terkirim"), page => page.ShouldContain("Rapat di Semarang"));
    }

    [Fact]
    public async Task Whose_turn_has_not_come_is_queued()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(ToHeads);
        await scene.Post(id, await scene.Sending(id));
        scene.Office.Engine.Failed.Add(new OrchestrationMetadata(nameof(BulkOrchestrator), scene.Office.Engine.Begun[^1])
        {
            RuntimeStatus = OrchestrationRuntimeStatus.Running,
            DataConverter = JsonDataConverter.Default,
            SerializedInput = JsonDataConverter.Default.Serialize(scene.Office.Engine.Inputs[^1]),
        });

        (await scene.Get(id)).ShouldContain("<strong>1</strong> Menunggu dikirim");
    }

    [Fact]
    public async Task What_the_provider_did_not_take_stands_in_the_outbox_and_goes_out_when_sent_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(ToHeads);
        scene.Provider.Refused = Head;

        (await scene.Send(id)).ShouldHaveSingleItem().Result.ShouldBe("circular.failed");

        var trouble = (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem();
        (trouble.State, trouble.Address, trouble.What).ShouldBe((LetterState.Failed, OfficePaths.Circular(id), "Surat edaran “Rapat di Semarang”"));
        trouble.Answer.ShouldNotContain(Head);
        scene.Provider.Refused = "";
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(1);
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(0);
        scene.Provider.Taken.ShouldHaveSingleItem().To.ShouldBe(Head);
        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_not_answered_may_have_gone_out_and_is_not_sent_again()
    {
        var scene = await CircularScene.Open();
        scene.Provider.Unanswered = Head;

        (await scene.Send(await scene.Write(ToHeads))).ShouldHaveSingleItem().Result.ShouldBe("circular.unanswered");

        scene.Provider.Unanswered = "";
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(0);
        scene.Provider.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_whose_sender_died_goes_out_when_sent_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(ToHeads);
        await scene.Copies.Put(id, "kadis", _ => new(id, "kadis", "Kepala Dinas", Head, LetterState.Sending, scene.Office.Web.Clock.GetUtcNow()), Cancel);
        await scene.Send(id);
        scene.Provider.Taken.ShouldBeEmpty("another may be sending it just now");

        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(2));

        (await scene.Mails.SendAgain(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task What_did_not_arrive_stands_in_the_outbox_whatever_older_news_says()
    {
        var scene = await CircularScene.Open();
        await scene.Send(await scene.Write(ToHeads));
        var about = scene.Provider.AboutTo(Head)[CircularMails.Prefix.Length..];

        await scene.Mails.Hear(about, new(DeliveryState.Bounced, Later, $"550 no such mailbox {Head}"), Cancel);
        await scene.Mails.Hear(about, new(DeliveryState.Delivered, Later.AddMinutes(-1), ""), Cancel);

        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().News!.Why.ShouldBe("550 no such mailbox …");
    }

    [Fact]
    public async Task Who_reported_a_circular_gets_no_other()
    {
        var scene = await CircularScene.Open();
        await scene.Send(await scene.Write(ToHeads));
        await scene.Mails.Hear(scene.Provider.AboutTo(Head)[CircularMails.Prefix.Length..], new(DeliveryState.Complained, Later, ""), Cancel);
        scene.Provider.Taken.Clear();
        var second = await scene.Write(ToHeads);

        (await scene.Get(second)).ShouldContain("Penerima ini tidak menghendaki surat yang tidak wajib.");
        (await scene.Send(second)).ShouldHaveSingleItem().Result.ShouldBe("circular.unwanted");

        scene.Provider.Taken.ShouldBeEmpty();
        (await scene.Get(second)).ShouldContain("Penerima ini tidak menghendaki surat yang tidak wajib.");
    }

    [Fact]
    public async Task Who_refused_a_letter_of_a_case_gets_no_circular()
    {
        var scene = await CircularScene.Open();
        await scene.Office.Linked.Do((dossier, setting) => dossier.By("test", setting.Now).Put(dossier.All<Letter>().First(letter => letter.Person == "kadis") with
        {
            To = Head,
            State = LetterState.Sent,
            Delivery = new(DeliveryState.Unsubscribed, setting.Now, ""),
        }));
        await scene.Office.Board.Show(null, await scene.Office.Linked.Dossier(), Cancel);

        (await scene.Send(await scene.Write(ToHeads))).ShouldHaveSingleItem().Result.ShouldBe("circular.unwanted");
    }

    [Fact]
    public async Task Who_left_meanwhile_gets_none_and_the_circular_says_so()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(ToAssessors);
        await scene.Post(id, await scene.Sending(id));
        var work = (BulkWork)scene.Office.Engine.Inputs[^1]!;
        scene.Office.Engine.Inputs.Add(work with { Numbers = ["p99"] });

        (await scene.Run()).ShouldHaveSingleItem().Result.ShouldBe("circular.nobody");

        (await scene.Get(id)).ShouldContain("Penerima ini tidak dikenal lagi.");
    }

    [Fact]
    public async Task Only_what_concerns_cases_of_ones_own_part_is_counted()
    {
        var scene = await CircularScene.Open();
        var (group, west) = (new CircularGroup(CircularTo.Heads, null, "", "", true), Cast.Administrator with { Remit = new("", "32", "") });

        (await scene.People.Of(new(Cast.Administrator, [StaffRole.Administrator]), group, Cancel)).ShouldHaveSingleItem().Open.ShouldBe(1);
        (await scene.People.Of(new(west, [StaffRole.Administrator]), group, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_placeholder_of_a_case_is_none_of_a_person()
    {
        var scene = await CircularScene.Open();

        (await scene.Keep(ToHeads.Replace("{nama}", "{produk}", StringComparison.Ordinal))).Body.ShouldContain("{produk} bukan penanda yang berlaku");
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
        await scene.Write($"untuk=petugas&prov=33&{Words}");
        await scene.Table.Add(new(new("lama", new Dictionary<string, MailWords> { ["id"] = new("Pameran", "Anda diundang ke pameran.", "Lihat") }), "/kantor?prov=33", "admin", Later), Cancel);

        (await scene.List()).ShouldSatisfyAllConditions(list => list.ShouldContain("Petugas dinas; Jawa Tengah"), list => list.ShouldContain(">Pemohon<"));
    }
}
