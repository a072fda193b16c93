using Microsoft.AspNetCore.Http;
using Ovop.Core.Sharing;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Cases;

public sealed class CaseEndpointTests
{
    private const string Look = "tindakan=disqualify&alasan=Foto+milik+usaha+lain.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_an_act_Then_it_is_shown_before_it_is_done()
    {
        var office = await Office.Open();

        (await Post(office)).Status.ShouldBe(StatusCodes.Status200OK);
    }

    [Fact]
    public async Task The_letters_that_the_procedure_sends_upon_an_act_stand_in_its_preview()
    {
        var office = await Office.Open();

        var preview = (await Post(office)).Body;

        preview.ShouldContain("Pemberitahuan digugurkan");
        preview.ShouldNotContain("Tidak ada<");
    }

    [Fact]
    public async Task Given_ones_own_case_Then_not_even_the_preview_opens()
    {
        var office = await Office.Open();
        await office.Desk.Decide(Office.Number, (dossier, setting) => Grants.Invite(dossier, Cast.Administrator.Email, GrantRole.Viewer, setting), Cancel);
        await office.Desk.Open(await office.Dossier(), Cast.Administrator.Email, Cancel);

        (await Post(office)).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    private static Task<Answered> Post(Office office) => office.Post(
        Cast.Administrator, Look,
        request => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Act(request, $"{Office.Number}", office.Engine, Cancel));
}
