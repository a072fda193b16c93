using Microsoft.AspNetCore.Http;
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

    private static KeysEndpoint Endpoint(Office office, ApiKeys keys) =>
        new(office.Guard, keys, null!, new HookCalls(office.Tables), office.Log);
}
