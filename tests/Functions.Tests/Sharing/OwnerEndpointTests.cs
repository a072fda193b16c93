using Microsoft.AspNetCore.Http;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;
using Ovop.Functions.Sharing;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Sharing;

public sealed class OwnerEndpointTests
{
    private const string Ask = "tindakan=minta&surel=baru%40contoh.id&alasan=Surel+lama+hilang.", Yes = "tindakan=jawab&keputusan=ya&alasan=Identitas+diperiksa.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_one_who_asks_and_another_who_confirms_Then_the_case_is_the_new_address()
    {
        var office = await Office.Open();

        (await Post(office, Cast.Administrator, Ask)).Status.ShouldBe(StatusCodes.Status302Found);
        (await office.Dossier()).Case.Owner.ShouldBe("sri@contoh.id");
        (await Post(office, Office.Second, Yes)).Status.ShouldBe(StatusCodes.Status302Found);

        (await office.Dossier()).Case.Owner.ShouldBe("baru@contoh.id");
    }

    [Fact]
    public async Task Given_the_same_person_Then_asking_and_confirming_moves_nothing()
    {
        var office = await Office.Open();
        await Post(office, Cast.Administrator, Ask);

        (await Post(office, Cast.Administrator, Yes)).Status.ShouldNotBe(StatusCodes.Status302Found);

        (await office.Dossier()).Case.Owner.ShouldBe("sri@contoh.id");
        OwnerMoves.Pending(await office.Dossier()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Given_no_reason_Then_nothing_is_asked_and_the_page_says_why()
    {
        var office = await Office.Open();

        var answer = await Post(office, Cast.Administrator, "tindakan=minta&surel=baru%40contoh.id&alasan=");

        answer.Status.ShouldBe(StatusCodes.Status400BadRequest);
        answer.Body.ShouldContain("baru@contoh.id");
        OwnerMoves.Pending(await office.Dossier()).ShouldBeNull();
    }

    [Fact]
    public async Task Given_whoever_opens_the_page_Then_the_log_of_readings_names_them()
    {
        var office = await Office.Open();

        (await office.Get(Cast.Administrator, request => Endpoint(office).Get(request, $"{Office.Number}", Cancel))).Body.ShouldContain("sri@contoh.id");

        (await office.Reads.Of(Office.Number, null, 10, Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            reading => reading.Who.ShouldBe(Cast.Administrator.Id), reading => reading.What.ShouldBe("owner"));
    }

    [Fact]
    public async Task Given_an_auditor_Then_they_see_nothing_and_nothing_is_logged()
    {
        var office = await Office.Open();

        (await office.Get(Cast.Auditor, request => Endpoint(office).Get(request, $"{Office.Number}", Cancel))).Status.ShouldBe(StatusCodes.Status403Forbidden);

        (await office.Reads.Of(Office.Number, null, 10, Cancel)).ShouldBeEmpty();
    }

    private static OwnerEndpoint Endpoint(Office office) => new(office.StaffCases, office.Desk);

    private static async Task<Answered> Post(Office office, Contact who, string form) =>
        await office.Post(who, $"{form}&{await office.Confirmed()}", request => Endpoint(office).Post(request, $"{Office.Number}", office.Engine, Cancel));
}
