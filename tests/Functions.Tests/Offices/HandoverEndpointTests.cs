using Microsoft.AspNetCore.Http;
using Ovop.Functions.Offices.HandingOver;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Offices;

public sealed class HandoverEndpointTests
{
    private const string Planned = "dari=kadis&kode=bambang&nama=Bambang+Susilo&jabatan=Kepala+Dinas&jabatan_en=Head&surel=bambang%40contoh.id&bahasa=id&mulai-hari=1&mulai-bulan=12&mulai-tahun=2026&alasan=Mutasi+jabatan.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_a_day_to_come_Then_the_page_shows_it_as_planned_with_a_way_back()
    {
        var office = await Office.Open();

        (await Post(office, Planned)).Location.ShouldBe("/kantor/pejabat/serah-terima?selesai=ya");

        var page = (await office.Get(Cast.Administrator, request => Endpoint(office).Get(request, Cancel))).Body;
        page.ShouldContain("Bambang Susilo");
        page.ShouldContain("/kantor/pejabat/serah-terima/batal");
    }

    [Fact]
    public async Task Given_a_telephone_Then_the_successor_is_called_there()
    {
        var office = await Office.Open();

        await Post(office, $"{Planned}&telepon=%28024%29+8311321");

        (await office.People.Pending(Cancel)).ShouldHaveSingleItem().To.Telephone.ShouldBe("(024) 8311321");
    }

    [Fact]
    public async Task Given_one_that_is_planned_Then_a_second_is_told_so()
    {
        var office = await Office.Open();
        await Post(office, Planned);

        var again = await Post(office, Planned);

        again.Status.ShouldBe(StatusCodes.Status409Conflict);
        again.Body.ShouldContain("sudah direncanakan");
    }

    [Fact]
    public async Task Given_a_reason_Then_it_is_taken_back()
    {
        var office = await Office.Open();
        await Post(office, Planned);

        var refused = await Back(office, "dari=kadis&alasan=baik");
        refused.Status.ShouldBe(StatusCodes.Status400BadRequest);
        refused.Body.ShouldContain("value=\"baik\"");
        (await Back(office, "dari=kadis&alasan=Mutasi+batal.")).Location.ShouldBe("/kantor/pejabat/serah-terima?selesai=batal");

        (await office.People.Pending(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_an_auditor_Then_nothing_is_handed_over()
    {
        var office = await Office.Open();

        (await office.Post(Cast.Auditor, Planned, request => Endpoint(office).Post(request, office.Engine, Cancel))).Status.ShouldBe(StatusCodes.Status403Forbidden);
        (await office.People.Pending(Cancel)).ShouldBeEmpty();
    }

    private static HandoverEndpoint Endpoint(Office office) => new(office.Guard, office.People, office.Succession, office.Web.Clock);

    private static Task<Answered> Post(Office office, string form) => office.Post(Cast.Administrator, form, request => Endpoint(office).Post(request, office.Engine, Cancel));

    private static Task<Answered> Back(Office office, string form) => office.Post(Cast.Administrator, form, request => Endpoint(office).TakeBack(request, Cancel));
}
