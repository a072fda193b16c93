using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Questions;
using Ovop.Functions.SignIn;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Questions;

public sealed class SectionEndpointTests
{
    private const string Owner = "sekar@contoh.id";

    private readonly Web _web = new();

    [Fact]
    public async Task What_looks_odd_stands_in_its_section_and_in_no_other()
    {
        var asking = FormSections.Asking("tgl_lahir")!.Code;
        var opened = SubmissionStage.Open(new("2026", 1), Owner, Language.Indonesian, Drafts.Today);
        var change = opened.Put(new ApplicationForm(ApplicationForm.Of(opened.After).Answers.SetItem("tgl_lahir", "2015-01-01"), Drafts.Today.Now));

        (await Page(change, asking)).ShouldContain("pemiliknya belum berumur 17 tahun");
        (await Page(change, "produk")).ShouldNotContain("pemiliknya belum berumur 17 tahun");
    }

    [Theory]
    [InlineData("lokasi", true)]
    [InlineData("produk", false)]
    public async Task Only_where_a_place_is_asked_may_the_page_ask_the_phone_where_it_is(string section, bool may)
    {
        var (cases, round) = (new InMemoryCases(), new FixedRound(Drafts.Round, Cast.Of(3)));
        await cases.Save(SubmissionStage.Open(new("2026", 1), Owner, Language.Indonesian, Drafts.Today), CancellationToken.None);
        var desk = new CaseDesk(cases, round, round, new Outlet(cases), new Outlet(cases), TimeProvider.System);
        var endpoint = new SectionEndpoint(new(_web.Services.GetRequiredService<Sessions>(), desk), desk);
        var http = _web.Get(cookies: _web.SignedIn(Owner, SessionKinds.Applicant));

        var page = await endpoint.Get(http.Request, "OVOP-2026-000001", section, CancellationToken.None);

        page.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(StatusCodes.Status200OK);
        http.Response.Headers["Permissions-Policy"].ToString().Contains("geolocation=(self)", StringComparison.Ordinal).ShouldBe(may);
    }

    private async Task<string> Page(Change opened, string section)
    {
        var (cases, round) = (new InMemoryCases(), new FixedRound(Drafts.Round, Cast.Of(3)));
        await cases.Save(opened, CancellationToken.None);
        var desk = new CaseDesk(cases, round, round, new Outlet(cases), new Outlet(cases), TimeProvider.System);
        var endpoint = new SectionEndpoint(new(_web.Services.GetRequiredService<Sessions>(), desk), desk);
        var http = _web.Get(cookies: _web.SignedIn(Owner, SessionKinds.Applicant));
        return await Web.BodyOf(await endpoint.Get(http.Request, "OVOP-2026-000001", section, CancellationToken.None), http);
    }
}
