using Microsoft.AspNetCore.Http;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Functions.Behalf;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Behalf;

public sealed class ProposalEndpointTests
{
    private static readonly Officer Officer = new(Cast.Administrator with { Id = "petugas-33", Email = Applying.Owner }, "33", null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_like_another_of_the_officer_has_its_place_and_its_sentra()
    {
        var (applying, endpoint) = await Begin();
        var sentra = Drafts.Weaving.Answered("sentra", ("nama_sentra", "Sentra Tenun Troso"), ("sk_sentra_no", "530/12/2021"));
        await applying.Cases.Save(Filing.Begin((await applying.Dossier()).ByApplicant(Drafts.Today).Put(ApplicationForm.Of(sentra)), new("petugas-33", "33", "Ibu Sri", "+6281234567890", "")), Cancel);

        (await applying.Get(request => { request.QueryString = new($"?seperti={Applying.Number}"); return endpoint.Get(request, Cancel); })).Body.ShouldContain("Sentra Tenun Troso");
        var answer = await applying.Post(
            $"kunci={Guid.NewGuid():n}&seperti={Applying.Number}&nama=Ibu+Ani&telepon=081234567891", request => endpoint.Post(request, applying.Engine, Cancel));

        answer.Status.ShouldBe(StatusCodes.Status302Found);
        var draft = (await applying.Desk.Find(ApplicationNumber.Parse(answer.Location.Split('/')[^1]), Cancel))!;
        ApplicationForm.Of(draft).ShouldSatisfyAllConditions(
            form => form["nama_sentra"].ShouldBe("Sentra Tenun Troso"), form => form["sk_sentra_no"].ShouldBe("530/12/2021"),
            form => form["nama_pemilik"].ShouldBe("Ibu Ani"));
    }

    [Fact]
    public async Task Nobody_else_s_case_is_a_model()
    {
        var (applying, endpoint) = await Begin();

        (await applying.Get(request => { request.QueryString = new($"?seperti={Applying.Number}"); return endpoint.Get(request, Cancel); })).Body.ShouldNotContain("name=\"seperti\"");
    }

    private static async Task<(Applying, ProposalEndpoint)> Begin()
    {
        var applying = await Applying.Begin();
        var people = new FixedRound(Drafts.Round, Cast.Of(6) with { Officers = [Officer] });
        var start = new Functions.Award.CaseStart(applying.Cases, people, people, applying.Web.Clock);
        var files = new Functions.Documents.Reuse.PastFiles(new("UseDevelopmentStorage=true"), applying.Desk, null!, null!);
        return (applying, new(new(applying.Own, people, people), start, applying.Desk, files));
    }
}
