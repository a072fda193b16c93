using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core.Rounds;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Sittings;

namespace Ovop.Functions.Tests.Api;

public sealed class KeysEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_ends_only_when_that_was_confirmed()
    {
        var office = await Office.Open();
        var keys = new ApiKeys(office.Tables, office.Web.Clock);
        var (key, _) = await keys.Make("Sistem data Dinas", KeyScope.Province, "33", Cast.Administrator.Id, Cancel);
        Task<Answered> Post(string form) => office.Post(Cast.Administrator, form, request => Endpoint(office, keys).Change(request, Cancel));

        var asked = await Post($"akhiri={key.Id}");
        (await keys.Find(key.Id, Cancel))!.RevokedAt.ShouldBeNull();
        asked.Body.ShouldContain("Sistem data Dinas");

        (await Post($"akhiri={key.Id}&langkah=lakukan")).Status.ShouldBe(StatusCodes.Status302Found);
        (await keys.Find(key.Id, Cancel))!.RevokedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_key_opens_nothing_after_its_last_day_and_the_office_is_told_before()
    {
        var office = await Office.Open();
        var (keys, today) = (new ApiKeys(office.Tables, office.Web.Clock), WorkingCalendar.DateOf(office.Web.Clock.GetUtcNow()));
        var (key, secret) = await keys.Make("Sistem data Dinas", KeyScope.Province, "33", Cast.Administrator.Id, Cancel, until: today);

        (await keys.Use(secret, Cancel)).IsOk.ShouldBeTrue();
        key.EndsSoon(office.Web.Clock.GetUtcNow()).ShouldBeTrue();

        office.Web.Clock.Advance(TimeSpan.FromDays(1));
        (await keys.Use(secret, Cancel)).Problems.ShouldHaveSingleItem().Code.ShouldBe("key.expired");
        (await keys.Use("ovop_lain", Cancel)).Problems.ShouldHaveSingleItem().Code.ShouldBe("api.key");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("2026-11-24", false)]
    [InlineData("2029-11-25", false)]
    [InlineData("2027-11-25", true)]
    public async Task The_last_day_is_chosen_when_a_key_is_made(string day, bool made)
    {
        var office = await Office.Open();
        var keys = new ApiKeys(office.Tables, office.Web.Clock);

        await office.Post(Cast.Administrator, $"nama=Sistem+data+Dinas&cakupan=provinsi&prov=33&sampai-hari={day}", request => Endpoint(office, keys).Change(request, Cancel));

        (await keys.All(Cancel)).Select(key => key.Until).ShouldBe(made ? [new DateOnly(2027, 11, 25)] : []);
    }

    [Fact]
    public async Task Whoever_has_a_key_is_told_once_that_it_ends()
    {
        var office = await Office.Open();
        var (keys, today) = (new ApiKeys(office.Tables, office.Web.Clock), WorkingCalendar.DateOf(office.Web.Clock.GetUtcNow()));
        await keys.Make("Dinas", KeyScope.Province, "33", Cast.Administrator.Id, Cancel, until: today.AddDays(15), contact: "data@dinas.id");
        await keys.Make("Toko", KeyScope.Owner, "sri@contoh.id", Cast.Administrator.Id, Cancel, until: today.AddDays(14));
        await keys.Make("Tanpa alamat", KeyScope.Province, "33", Cast.Administrator.Id, Cancel, until: today);

        await Tell(office, keys, new Mailbag());
        var bag = new Mailbag();
        office.Web.Clock.Advance(TimeSpan.FromDays(1));
        await Tell(office, keys, bag);
        await Tell(office, keys, bag);

        bag.Mailed.ShouldHaveSingleItem().To.ShouldBe("data@dinas.id");
        (await keys.All(Cancel)).Where(key => key.ToldAt is not null).Select(key => key.Mail).ShouldBe(["data@dinas.id", "sri@contoh.id"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_not_taken_is_told_the_next_day()
    {
        var office = await Office.Open();
        var keys = new ApiKeys(office.Tables, office.Web.Clock);
        await keys.Make("Toko", KeyScope.Owner, "sri@contoh.id", Cast.Administrator.Id, Cancel, until: WorkingCalendar.DateOf(office.Web.Clock.GetUtcNow()).AddDays(3));

        await Tell(office, keys, new RefusingMailer());
        var bag = new Mailbag();
        await Tell(office, keys, bag);

        bag.Mailed.ShouldHaveSingleItem().Body.Text.ShouldContain("Kunci API “Toko”");
    }

    private static Task Tell(Office office, ApiKeys keys, IMailer mailer) => new KeyEnds(
        keys, mailer, new(new WordsOfTheApp(), office.Web.Services), Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }),
        office.Web.Clock, NullLogger<KeyEnds>.Instance).Tell(Cancel);

    private sealed class RefusingMailer : IMailer
    {
        public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel) => throw new MailRefusedException("550 no");
    }

    private static KeysEndpoint Endpoint(Office office, ApiKeys keys) =>
        new(office.Guard, keys, null!, new HookCalls(office.Tables), office.Log, office.Web.Clock);
}
