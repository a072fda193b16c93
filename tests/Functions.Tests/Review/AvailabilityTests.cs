using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Review;

/// <summary>An assessor says by the own link when they are away and how many cases they take.</summary>
public sealed class AvailabilityTests
{
    [Fact]
    public async Task It_is_noted_of_whose_link_it_is()
    {
        var (office, visit, token) = await Open();

        (await Post(office, visit, token, "beban=5")).Location.ShouldBe($"{visit.Address}/kesediaan?disimpan=ya");

        (await office.People.Find(visit.Person.Id, Cancel))!.Availability.ShouldBe(new Availability(null, 5));
    }

    [Fact]
    public async Task An_absence_without_its_end_is_told_at_its_field()
    {
        var (office, visit, token) = await Open();

        (await Post(office, visit, token, "dari-hari=1&dari-bulan=12&dari-tahun=2026")).Body.ShouldContain("id=\"sampai-error\"");

        (await office.People.Find(visit.Person.Id, Cancel))!.Availability.ShouldBeNull();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Answered> Post(Office office, LinkVisit visit, string token, string form) => new Web().Post($"tautan={token}", form, request =>
    {
        request.Path = $"{visit.Address}/kesediaan";
        return new AvailabilityEndpoint(office.Linked.Visits, office.People).Post(request, visit.Token.Key, Cancel);
    });

    private static async Task<(Office Office, LinkVisit Visit, string Token)> Open()
    {
        var office = await Office.Open();
        await office.Linked.Endorse();
        await office.Linked.Advance();
        var token = office.Linked.Token(LinkPurpose.Review, ReviewStage.Silent(await office.Linked.Dossier())[0].Contact.Id);
        return (office, (await office.Linked.Open(LinkPurpose.Review, token)).Value, token);
    }
}
