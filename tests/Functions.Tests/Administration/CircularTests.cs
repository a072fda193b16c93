using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars;
using Ovop.Functions.Notices;
using Ovop.Functions.Tests.Award;

namespace Ovop.Functions.Tests.Administration;

/// <summary>The office writes to the applicants of many cases.</summary>
public sealed partial class CircularTests
{
    private const string Words = "perihal=Pameran+untuk+{produk}&isi=Salam.%0A%0AAnda+diundang+ke+pameran+di+Semarang.&tombol=Lihat";

    private static readonly Circular Written = new("uji", new Dictionary<string, MailWords> { ["id"] = new("Pameran untuk {produk}", "Anda diundang ke pameran di Semarang.", "Lihat") });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_waits_to_be_looked_at_over_each_real_recipient()
    {
        var scene = await Scene.Open();
        var second = await scene.Office.OpenAnother(2);

        var id = await scene.Write();

        scene.Office.Outlet.Sent.ShouldNotContain(letter => letter.Kind == Notice.Circular);
        var page = await scene.Get(id, "?ke=2");
        page.ShouldContain($"Penerima 2 dari 2: {second}");
        page.ShouldMatch("Pameran untuk (?!\\{).+sri@contoh.id|sri@contoh.id[^§]+Pameran untuk (?!\\{)");
        (await scene.Office.Reads.Of(second, null, 10, Cancel)).ShouldContain(read => read.What == "wording");
    }

    [Fact]
    public async Task It_is_sent_over_the_list_that_was_looked_at_and_then_not_again()
    {
        var scene = await Scene.Open();
        var id = await scene.Write();
        var seal = Seal().Match(await scene.Get(id)).Groups[1].Value;
        await scene.Office.OpenAnother(2);

        (await scene.Post(id, $"langkah=kirim&alasan=Undangan+pameran.&daftar={seal}")).Status.ShouldBe(StatusCodes.Status409Conflict);
        seal = Seal().Match(await scene.Get(id)).Groups[1].Value;
        (await scene.Post(id, $"langkah=kirim&alasan=Undangan+pameran.&daftar={seal}")).Status.ShouldBe(StatusCodes.Status302Found);

        var work = scene.Office.Engine.Inputs.ShouldHaveSingleItem().ShouldBeOfType<BulkWork>();
        (work.Act.Kind, work.Numbers.Count, work.Act.Circular!.Id).ShouldBe((BulkKind.Circular, 2, id));
        (await scene.Post(id, $"langkah=kirim&alasan=Undangan+pameran.&daftar={seal}")).Status.ShouldBe(StatusCodes.Status409Conflict);
        (await scene.Post(id, "langkah=buang&alasan=Undangan+pameran.")).Status.ShouldBe(StatusCodes.Status409Conflict);
    }

    [Fact]
    public async Task What_goes_out_can_be_dropped_no_more()
    {
        var scene = await Scene.Open();
        var id = await scene.Write();
        var seal = Seal().Match(await scene.Get(id)).Groups[1].Value;
        Task<Answered>? dropped = null;
        scene.Office.Engine.BeforeBegun = _ => dropped = scene.Post(id, "langkah=buang&alasan=Undangan+keliru.");

        await scene.Post(id, $"langkah=kirim&alasan=Undangan+pameran.&daftar={seal}");

        (await dropped!).Status.ShouldBe(StatusCodes.Status409Conflict);
        (await scene.Table.Find(id, Cancel))!.Sent.ShouldBe(scene.Office.Engine.Begun.Single());
    }

    [Fact]
    public async Task What_did_not_begin_waits_again()
    {
        var scene = await Scene.Open();
        var id = await scene.Write();
        var form = $"langkah=kirim&alasan=Undangan+pameran.&daftar={Seal().Match(await scene.Get(id)).Groups[1].Value}";
        scene.Office.Engine.BeforeBegun = _ => throw new InvalidOperationException("The engine does not answer.");

        await Should.ThrowAsync<InvalidOperationException>(() => scene.Post(id, form));

        (await scene.Table.Find(id, Cancel))!.MustWait.ShouldBeNull();
        scene.Office.Engine.BeforeBegun = _ => { };
        (await scene.Post(id, form)).Status.ShouldBe(StatusCodes.Status302Found);
    }

    [Fact]
    public async Task Words_that_somebody_changed_since_are_looked_at_before_they_go_and_what_was_sent_stays_in_sight()
    {
        var scene = await Scene.Open();
        var id = await scene.Write();
        var seal = Seal().Match(await scene.Get(id)).Groups[1].Value;
        (await scene.Post(id, $"langkah=ubah&{Words.Replace("Semarang", "Solo", StringComparison.Ordinal)}")).Status.ShouldBe(StatusCodes.Status302Found);

        (await scene.Post(id, $"langkah=kirim&alasan=Undangan+pameran.&daftar={seal}")).Status.ShouldBe(StatusCodes.Status409Conflict);
        seal = Seal().Match(await scene.Get(id)).Groups[1].Value;
        (await scene.Post(id, $"langkah=kirim&alasan=Undangan+pameran.&daftar={seal}")).Status.ShouldBe(StatusCodes.Status302Found);
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

    [System.Text.RegularExpressions.GeneratedRegex("name=\"daftar\" value=\"([^\"]+)\"")]
    private static partial System.Text.RegularExpressions.Regex Seal();

    private sealed class Scene(Office office)
    {
        public Office Office => office;

        public CircularTable Table { get; } = new(office.Tables, office.Web.Clock);

        private CircularEndpoint Endpoint => new(
            office.Guard, office.Filtered, office.Desk, Table, office.Reads, office.Log, office.Web.Services,
            Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }), office.Web.Clock);

        public static async Task<Scene> Open() => new(await Office.Open());

        public async Task<string> Write()
        {
            var writing = new CircularsEndpoint(office.Guard, office.Filtered, Table, office.Rounds, office.People, office.Log, office.Web.Clock);
            (await office.Post(Cast.Administrator, Words.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal), request => writing.Keep(request, Cancel)))
                .Status.ShouldBe(StatusCodes.Status302Found);
            return (await Table.All(Cancel)).Single().Circular.Id;
        }

        public Task<Answered> Post(string id, string form) =>
            office.Post(Cast.Administrator, form, request => Endpoint.Act(request, id, office.Engine, Cancel));

        public async Task<string> Get(string id, string query = "") => (await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new(query);
            return Endpoint.Show(request, id, Cancel);
        })).Body;
    }
}
