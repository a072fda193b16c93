using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
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
        var (office, keys) = await Ending("sri@contoh.id");

        await Tell(office, keys, new SomeMailer((_, _) => throw new MailRefusedException("550 no")));
        var bag = new Mailbag();
        await Tell(office, keys, bag);

        bag.Mailed.ShouldHaveSingleItem().Body.Text.ShouldContain("Kunci API “Toko”");
    }

    [Fact]
    public async Task Whom_nothing_could_be_written_to_is_told_the_next_day()
    {
        var (office, keys) = await Ending("sri@contoh.id");

        await Ends(office, keys, new Mailbag(), new LostWords()).Tell(Cancel);
        var bag = new Mailbag();
        await Tell(office, keys, bag);

        bag.Mailed.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_the_host_stops_as_the_mail_is_refused_it_is_told_the_next_day()
    {
        var (office, keys) = await Ending("sri@contoh.id");
        using var stopping = new CancellationTokenSource();

        await Should.ThrowAsync<Exception>(() => Ends(office, keys, new SomeMailer((_, _) => { stopping.Cancel(); throw new MailRefusedException("550 no"); })).Tell(stopping.Token));
        var bag = new Mailbag();
        await Tell(office, keys, bag);

        bag.Mailed.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_breaks_for_one_key_keeps_no_other_from_being_told_and_is_not_told_twice()
    {
        var (office, keys) = await Ending("sri@contoh.id", "tono@contoh.id", "wati@contoh.id");
        var told = new List<string>();
        var mailer = new SomeMailer((_, to) =>
        {
            told.Add(to);
            if (to == "tono@contoh.id")
                throw new InvalidOperationException("broke");
        });

        await Tell(office, keys, mailer);
        await Tell(office, keys, mailer);

        told.Order().ShouldBe(["sri@contoh.id", "tono@contoh.id", "wati@contoh.id"]);
    }

    [Fact]
    public async Task What_is_noted_of_a_key_is_noted_though_somebody_else_wrote_it_meanwhile()
    {
        var (office, keys) = await Ending("sri@contoh.id");
        var others = 1;
        office.Tables.Of("ApiKeys").Before = (_, _) =>
        {
            if (others-- > 0)
                throw new RequestFailedException(412, "UpdateConditionNotSatisfied");
        };

        await keys.Change((await keys.All(Cancel)).Single().Id, key => key with { ToldAt = office.Web.Clock.GetUtcNow() }, Cancel);

        (await keys.All(Cancel)).Single().ToldAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_office_sees_that_the_mail_about_a_keys_end_did_not_arrive()
    {
        var (office, keys) = await Ending("sri@contoh.id");
        var about = "";
        var ends = Ends(office, keys, new SomeMailer((of, _) => about = of));
        await ends.Tell(Cancel);

        about.ShouldStartWith(ends.About);
        await ends.Hear(about[ends.About.Length..], new(DeliveryState.Bounced, office.Web.Clock.GetUtcNow(), "550 sri@contoh.id is unknown"), Cancel);

        (await office.Get(Cast.Administrator, request => Endpoint(office, keys).Show(request, Cancel))).Body.ShouldContain("Ditolak penerima");
    }

    /// <summary>A key of each of these owners that ends in three days.</summary>
    private static async Task<(Office Office, ApiKeys Keys)> Ending(params string[] owners)
    {
        var office = await Office.Open();
        var keys = new ApiKeys(office.Tables, office.Web.Clock);
        foreach (var owner in owners)
            await keys.Make("Toko", KeyScope.Owner, owner, Cast.Administrator.Id, Cancel, until: WorkingCalendar.DateOf(office.Web.Clock.GetUtcNow()).AddDays(3));
        return (office, keys);
    }

    private static Task Tell(Office office, ApiKeys keys, IMailer mailer) => Ends(office, keys, mailer).Tell(Cancel);

    private static KeyEnds Ends(Office office, ApiKeys keys, IMailer mailer, IMailWordings? words = null) => new(
        keys, mailer, new(words ?? new WordsOfTheApp(), office.Web.Services), Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }),
        office.Web.Clock, NullLogger<KeyEnds>.Instance);

    private sealed class SomeMailer(Action<string, string> send) : IMailer
    {
        public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
        {
            send(about, to);
            return Task.CompletedTask;
        }
    }

    private sealed class LostWords : IMailWordings
    {
        public ValueTask<SavedWords?> Present(MailKind kind, Language language, CancellationToken cancel) => throw new RequestFailedException(503, "busy");

        public ValueTask<SavedWords?> Find(MailKind kind, Language language, int version, CancellationToken cancel) => throw new RequestFailedException(503, "busy");
    }

    private static KeysEndpoint Endpoint(Office office, ApiKeys keys) =>
        new(office.Guard, keys, null!, new HookCalls(office.Tables), office.Log, office.Web.Clock);
}
