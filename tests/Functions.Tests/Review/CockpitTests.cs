using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

/// <summary>What an assessor has at hand while scoring, and looks at before the sheet locks.</summary>
public sealed class CockpitTests
{
    [Fact]
    public async Task Beside_a_criterion_stand_the_answers_that_bear_on_it_and_what_follows_from_them()
    {
        var page = await Criterion(await Visit(), "P3.2");

        page.ShouldContain("Tenaga kerja dari daerah sendiri");
        page.ShouldContain("Jawaban pemohon tentang hal ini");
        page.ShouldNotContain("Harga jual");
    }

    [Fact]
    public async Task Where_none_bears_on_it_nothing_is_shown() => (await Criterion(await Visit(), "P3.4")).ShouldNotContain("Jawaban pemohon");

    [Fact]
    public async Task A_whole_sheet_is_looked_at_before_it_locks_whether_or_not_a_code_is_needed()
    {
        var (linked, token, person) = await Declared();

        var answer = await Post(linked, token, whole: true);

        answer.ShouldBeOfType<RedirectHttpResult>().Url.ShouldEndWith("/periksa");
        var dossier = await linked.Dossier();
        dossier.Has(ReceivedSheet.KeyOf(1, person)).ShouldBeFalse();
        SheetDrafts.Of(dossier, person)!.Sheet.Decision.ShouldBe(Recommendation.Approve);
    }

    [Fact]
    public async Task What_a_sheet_lacks_is_told_before_it_is_looked_at()
    {
        var (linked, token, person) = await Declared();

        (await Post(linked, token, whole: false)).ShouldNotBeOfType<RedirectHttpResult>();

        SheetDrafts.Of(await linked.Dossier(), person).ShouldBeNull();
    }

    private static async Task<IResult> Post(LinkedCase linked, string token, bool whole)
    {
        var (web, visit) = (new Web(), (await linked.Open(LinkPurpose.Review, token)).Value);
        var asking = web.Get();
        var form = web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).Skip(whole ? 0 : 1);
        var http = web.Post(string.Join('&', criteria.Select(criterion => $"{criterion.Code}=1&catatan.{criterion.Code}=Terlihat.").Concat(
            [
                "tindakan=kirim", "versi=0", "keputusan=setuju", "alasan=Bukti+lengkap+dan+jelas.",
                $"{form.FormFieldName}={Uri.EscapeDataString(form.RequestToken!)}",
            ])), $"tautan={token}; {Web.CookiesOf(asking)}");
        http.Request.Path = visit.Address;
        return await linked.Review.Post(http.Request, visit.Token.Key, new SilentEngine(), TestContext.Current.CancellationToken);
    }

    private static Task<string> Criterion(LinkVisit visit, string code) => Render.One<CriterionFields>(new
    {
        Visit = visit,
        Criterion = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).Single(criterion => criterion.Code == code),
    });

    private static async Task<LinkVisit> Visit()
    {
        var (linked, token, _) = await Declared();
        return (await linked.Open(LinkPurpose.Review, token)).Value;
    }

    private static async Task<(LinkedCase Linked, string Token, string Person)> Declared()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        await linked.Do((dossier, at) => Scoring.Declare(dossier, person, 1, true, "", "Saya menyatakan", at));
        return (linked, linked.Token(LinkPurpose.Review, person), person);
    }
}
