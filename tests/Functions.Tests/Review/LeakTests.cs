using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

/// <summary>Looks through the pages of an assessor for what the others gave.</summary>
public sealed class LeakTests
{
    private const string Secret = "RAHASIA-SESAMA-PENILAI";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Before_the_own_sheet_is_in_no_page_shows_anothers_levels_notes_or_points(bool declared)
    {
        var (linked, panel) = await InReview();
        foreach (var other in panel.Skip(1))
            await HandIn(linked, other, below: 1);
        if (declared)
            await Declare(linked, panel[0]);

        await ShowsNothing(linked, await Page(linked, panel[0], serial: 1));
    }

    [Fact]
    public async Task In_a_later_turn_the_others_new_sheets_stay_hidden_too()
    {
        var (linked, panel) = await InReview();
        foreach (var (index, assessor) in panel.Index())
            await HandIn(linked, assessor, below: index == 0 ? 3 : 0, note: "Putaran pertama.");
        await linked.Advance();
        foreach (var other in panel.Skip(1))
            await HandIn(linked, other, below: 1);

        var page = await Page(linked, panel[0], serial: 2);

        page.ShouldContain("name=\"P1.1\"");
        page.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task A_link_that_was_replaced_shows_nothing_of_the_others()
    {
        var (linked, panel) = await InReview();
        foreach (var other in panel.Skip(1))
            await HandIn(linked, other, below: 1);
        linked.Until((await linked.Dossier()).Case.Wait!.Due);
        await linked.Advance();

        await ShowsNothing(linked, await Page(linked, panel[0], serial: 1));
    }

    private static async Task ShowsNothing(LinkedCase linked, string page)
    {
        var dossier = await linked.Dossier();
        page.ShouldContain("</main>");
        page.ShouldNotContain(Secret);
        page.ShouldNotContain(" checked");
        var scored = Scorecard.Of((await linked.Desk.SettingOf(dossier.Case, CancellationToken.None)).Round.Rubric, dossier.Case.Commodity!.Value, ReviewStage.Counting(dossier));
        foreach (var points in scored.Sheets.Select(sheet => sheet.Total).Append(scored.Points))
            foreach (var language in SpokenLanguages.All)
                page.ShouldNotContain(points.In(language.Culture()));
    }

    private static async Task<(LinkedCase Linked, IReadOnlyList<string> Panel)> InReview()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        return (linked, [.. ReviewStage.Silent(await linked.Dossier()).Select(seat => seat.Contact.Id)]);
    }

    private static Task Declare(LinkedCase linked, string assessor) =>
        linked.Do((dossier, at) => Scoring.Declare(dossier, assessor, Letters.Present(dossier, LinkPurpose.Review, assessor)!.Serial, true, "", "Saya menyatakan", at));

    private static async Task HandIn(LinkedCase linked, string assessor, int below, string note = Secret)
    {
        await Declare(linked, assessor);
        await linked.Do((dossier, at) => Sheets.HandIn(dossier, assessor, below, note, at));
    }

    private static async Task<string> Page(LinkedCase linked, string assessor, int serial)
    {
        var token = linked.Token(LinkPurpose.Review, assessor, serial);
        var link = linked.Tokens.Read(ReviewPages.Only, token).Value;
        var http = new Web().Get(link.Address, cookies: $"tautan={token}");
        return await Web.BodyOf(await linked.Review.Get(http.Request, link.Key, CancellationToken.None), http);
    }
}
