using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core.Anonymity;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Administration.Outbox;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Outbox;

/// <summary>What the office does with one letter on its page.</summary>
public sealed class HeldLetterTests
{
    private const string Words = "langkah=ubah&perihal=Kabar+untuk+%7Bproduk%7D&isi=Salam,+surat+ini+kami+tulis+sendiri.&tombol=Lihat&alasan=Nama+pasar+keliru.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_written_anew_before_it_goes_out_and_the_words_before_stay_in_sight()
    {
        var scene = await Scene.Open(letter => letter with { State = LetterState.Held });

        (await scene.Post(Words)).Status.ShouldBe(StatusCodes.Status302Found);

        var page = await scene.Get();
        page.ShouldContain("surat ini kami tulis sendiri");
        page.ShouldContain($"Permohonan {Office.Number} sudah kami terima", customMessage: "the words before");
        scene.Office.Outlet.Sent.ShouldNotContain(letter => letter.Kind == Notice.Receipt);

        (await scene.Post("langkah=asli&alasan=Sudah+benar.")).Status.ShouldBe(StatusCodes.Status302Found);
        (await scene.Letter()).ShouldSatisfyAllConditions(letter => letter.Own.ShouldBeNull(), letter => letter.State.ShouldBe(LetterState.Held));
    }

    [Fact]
    public async Task A_wrong_placeholder_is_refused_with_its_name_and_what_was_typed_stays()
    {
        var scene = await Scene.Open(letter => letter with { State = LetterState.Held });

        var answer = await scene.Post(Words.Replace("produk", "barang", StringComparison.Ordinal));

        answer.Status.ShouldBe(StatusCodes.Status400BadRequest);
        answer.Body.ShouldContain("{barang} bukan penanda");
        answer.Body.ShouldContain("surat ini kami tulis sendiri");
        (await scene.Letter()).Own.ShouldBeNull();
    }

    [Fact]
    public async Task One_that_was_sent_is_read_and_not_changed()
    {
        var scene = await Scene.Open(letter => letter with { State = LetterState.Sent, SentAt = DateTimeOffset.UnixEpoch, To = "sri@contoh.id" });

        (await scene.Get()).ShouldSatisfyAllConditions(page => page.ShouldContain("sudah kami terima"), page => page.ShouldNotContain("name=\"perihal\""));
        (await scene.Post(Words)).Status.ShouldBe(StatusCodes.Status409Conflict);
    }

    [Fact]
    public async Task Of_one_that_was_not_wanted_it_is_noted_that_somebody_spoke_with_the_recipient()
    {
        var scene = await Scene.Open(letter => letter with { State = LetterState.Sent, To = "sri@contoh.id", Delivery = new(DeliveryState.Complained, DateTimeOffset.UnixEpoch, "") });

        (await scene.Get()).ShouldContain("value=\"selesai\"");
        (await scene.Post("langkah=selesai&alasan=Ditelepon,+menghendaki+surat.")).Status.ShouldBe(StatusCodes.Status302Found);

        (await scene.Letter()).IsTrouble.ShouldBeFalse();
    }

    [Fact]
    public async Task Words_that_name_the_panel_of_a_blind_case_to_its_applicant_go_out_only_when_that_is_said_to_be_right()
    {
        var scene = await Scene.Open(letter => letter with { State = LetterState.Held });
        await scene.Office.Linked.Endorse();
        await scene.Office.Linked.Advance();
        await scene.Office.Linked.Do((dossier, at) => dossier.By("test", at.Now).Put(new Blindness([], [])));
        var seated = await scene.Office.Dossier();
        var seat = Cast.Of(6).Assessors.First(member => member.Assessor.Id == ReviewStage.Seats(seated).First().Contact.Id).Assessor;
        var words = $"langkah=kirim&tambahan=Tanyakan+kepada+{Uri.EscapeDataString(seat.Email)}.";

        var refused = await scene.Post(words);
        var page = refused.Body;
        var state = (await scene.Letter()).State;
        var sent = await scene.Post($"{words}&sebut=ya");

        page.ShouldContain($"Kata-kata ini menyebut {seat.Email}.");
        page.ShouldContain("name=\"sebut\"");
        state.ShouldBe(LetterState.Held);
        sent.Status.ShouldBe(StatusCodes.Status302Found);
        (await scene.Letter()).Addition.ShouldContain(seat.Email);
    }

    private sealed class Scene(Office office)
    {
        public Office Office => office;

        private HeldLetterEndpoint Endpoint => new(
            office.StaffCases, office.Desk, new MailWordings(office.Tables), office.Web.Services,
            Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }), office.Web.Clock);

        public static async Task<Scene> Open(Func<Letter, Letter> change)
        {
            var scene = new Scene(await Office.Open());
            await scene.Office.Linked.Do(
                (dossier, setting) => dossier.By("test", setting.Now).Put(change(dossier.All<Letter>().First(letter => letter.Kind == Notice.Receipt))));
            return scene;
        }

        public async Task<Letter> Letter() => (await office.Dossier()).All<Letter>().First(letter => letter.Kind == Notice.Receipt);

        public async Task<Answered> Post(string form)
        {
            var key = (await Letter()).Key;
            return await office.Post(Cast.Administrator, form, request => Endpoint.Decide(request, $"{Office.Number}", key, office.Engine, Cancel));
        }

        public async Task<string> Get()
        {
            var key = (await Letter()).Key;
            return (await office.Get(Cast.Administrator, request => Endpoint.Show(request, $"{Office.Number}", key, Cancel))).Body;
        }
    }
}
