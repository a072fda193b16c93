using Microsoft.AspNetCore.Http;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Offices.Assessors;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Offices;

/// <summary>The office notes when an assessor is away and how much they take; the draw reads it from then on.</summary>
public sealed class AssessorEndpointTests
{
    private const string Away = "dari-hari=1&dari-bulan=12&dari-tahun=2026&sampai-hari=9&sampai-bulan=12&sampai-tahun=2026&beban=8";

    [Fact]
    public async Task What_is_noted_is_what_the_draw_and_the_page_know()
    {
        var (office, assessor) = await Open();

        (await Post(office, assessor, Away)).Status.ShouldBe(StatusCodes.Status302Found);

        var known = (await office.People.Read("2026", Cancel)).Assessors.Single(member => member.Assessor.Id == assessor).Assessor;
        known.Availability.ShouldBe(new Availability(new(new(2026, 12, 1), new(2026, 12, 9)), 8));
        var page = await office.Get(Cast.Administrator, request => Endpoint(office).Get(request, assessor, Cancel));
        page.Body.ShouldContain("value=\"8\"");
        (await office.Log.Latest(10, Cancel)).ShouldContain(act => act.What == "assessor.noted");
    }

    [Fact]
    public async Task What_an_assessor_knows_and_whom_is_noted_on_the_same_page()
    {
        var (office, assessor) = await Open();
        var known = (await office.People.Find(assessor, Cancel))!;
        var craft = Crafts.Of(known.Commodities[0])[0];

        await Post(office, assessor, $"{Away}&keahlian={craft}&sentra=Sentra+Babagan&telepon=0274+555+0103&pembinaan=1234567890123+2026-03-31");

        var noted = (await office.People.Find(assessor, Cancel))!;
        (noted.Sentra, noted.Phone, noted.Coached.Single().Nib).ShouldBe(("Sentra Babagan", "0274 555 0103", "1234567890123"));
        noted.Crafts.ShouldBe([craft]);
        var page = await office.Get(Cast.Administrator, request => Endpoint(office).Get(request, assessor, Cancel));
        page.Body.ShouldContain("1234567890123 2026-03-31");
        page.Body.ShouldMatch($"value=\"{craft}\"[^>]* checked");
    }

    [Fact]
    public async Task What_cannot_be_is_told_and_nothing_is_noted()
    {
        var (office, assessor) = await Open();

        var answer = await Post(office, assessor, Away.Replace("sampai-tahun=2026", "sampai-tahun=2025", StringComparison.Ordinal));

        answer.Body.ShouldContain("id=\"sampai-error\"");
        (await office.People.Find(assessor, Cancel))!.Availability.ShouldBeNull();
    }

    [Fact]
    public async Task What_somebody_else_noted_meanwhile_is_not_lost()
    {
        var (office, assessor) = await Open();
        var opened = await office.People.Find(assessor, Cancel);
        await Post(office, assessor, Away, opened);

        (await Post(office, assessor, Away, opened)).Status.ShouldBe(StatusCodes.Status302Found, "it is pressed twice");
        var second = await Post(office, assessor, "beban=3", opened);

        second.Status.ShouldBe(StatusCodes.Status409Conflict);
        (await office.People.Find(assessor, Cancel))!.Availability!.MostCases.ShouldBe(8);
    }

    [Fact]
    public async Task Nobody_else_is_there()
    {
        var (office, _) = await Open();

        var answer = await office.Get(Cast.Administrator, request => Endpoint(office).Get(request, "nobody", Cancel));

        answer.Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AssessorEndpoint Endpoint(Office office) => new(office.Guard, office.People, office.Log, office.Web.Clock);

    private static async Task<Answered> Post(Office office, string assessor, string form, Assessor? opened = null)
    {
        var seen = AssessorEndpoint.SealOf(opened ?? (await office.People.Find(assessor, Cancel))!);
        return await office.Post(Cast.Administrator, $"{Seen.Field}={seen}&{form}", request => Endpoint(office).Post(request, assessor, Cancel));
    }

    private static async Task<(Office Office, string Assessor)> Open()
    {
        var office = await Office.Open();
        return (office, (await office.People.Assessors(Cancel))[0].Id);
    }
}
