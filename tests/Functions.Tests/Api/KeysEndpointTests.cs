using Microsoft.AspNetCore.Http;
using Ovop.Core.Rounds;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award;

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

    private static KeysEndpoint Endpoint(Office office, ApiKeys keys) =>
        new(office.Guard, keys, null!, new HookCalls(office.Tables), office.Log, office.Web.Clock);
}
