using AngleSharp.Html.Parser;
using Ovop.Core;
using Ovop.Core.Ratification;
using Ovop.Functions.Ratification;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Ratification;

/// <summary>What a coordinator sees of the sheets of a panel, and the assessor of the one that was sent back.</summary>
public sealed class SheetReturnPageTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Each_sheet_is_shown_with_its_name_points_and_reason(string language)
    {
        var (linked, panel) = await Scored();

        var page = new HtmlParser().ParseDocument(await Drawn.Page<SheetReturnPage>(
            new { Dossier = await linked.Dossier(), Setting = await linked.Setting() }, Language.Of(language)));

        page.QuerySelectorAll("input[name=penilai]").Select(choice => choice.GetAttribute("value")).ShouldBe(panel, ignoreOrder: true);
        page.QuerySelector("main")!.TextContent.ShouldContain("Bukti lengkap dan jelas.");
    }

    [Fact]
    public async Task Who_is_asked_again_reads_why_and_begins_from_the_own_sheet()
    {
        var (linked, panel) = await Scored();
        await linked.Do((dossier, at) => SheetReturn.Make(dossier, "admin", panel[0], "Catatan P1.4 menyebut produk lain.", at));
        var token = linked.Token(Core.Notices.LinkPurpose.Review, panel[0], serial: 2);
        var visit = (await linked.Open(Core.Notices.LinkPurpose.Review, token)).Value;

        var page = new HtmlParser().ParseDocument(await Drawn.Page<ReviewPage>(new { Visit = visit }));

        page.QuerySelector("#reasons")!.TextContent.ShouldContain("Catatan P1.4 menyebut produk lain.");
        page.QuerySelectorAll("input[type=radio][checked]").Length.ShouldBe(
            visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).Count + 1);
    }

    private static async Task<(LinkedCase Linked, IReadOnlyList<string> Panel)> Scored()
    {
        var linked = await LinkedCase.Begin();
        return (linked, await linked.Propose());
    }
}
