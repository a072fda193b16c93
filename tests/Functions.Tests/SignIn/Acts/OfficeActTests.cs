using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.SignIn.Acts;

/// <summary>What the office does to a case by hand is shown with all that follows before it is done, whichever act it is.</summary>
public sealed partial class OfficeActTests
{
    public static TheoryData<string> Names => [.. Acts.Keys];

    private static string Number => $"{Office.Number}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_follows_is_shown_first_and_nothing_is_written(string act)
    {
        var (office, before, page) = await Preview(act);

        page.QuerySelector("#akibat").ShouldNotBeNull();
        Rows(await office.Dossier()).ShouldBe(Rows(before));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_was_shown_is_what_is_done(string act)
    {
        var (office, before, page) = await Preview(act);

        (await Post(office, act, Confirming(page))).Status.ShouldBe(StatusCodes.Status302Found);
        await Do(office, Procedure.Advance);

        var (after, words) = (await office.Dossier(), new CaseWords(Language.Indonesian));
        var names = new Names((await Setting(office)).People, Language.Indonesian);
        var letters = after.All<Letter>().Where(letter => !before.Has(letter.Key)).ToList();
        Shown(page, "Surat yang langsung dikirim").ShouldBe(
            letters.Count == 0 ? ["Tidak ada"] : [.. letters.Select(letter => $"{words[$"notice.{letter.Kind}"]} – {names.Of(letter.Person, after)}")]);
        Shown(page, "Yang dicatat dalam jejak").ShouldBe(
            after.Trail.Skip(before.Trail.Count()).Select(entry => words[$"trail.{entry.What}"]).Distinct(), ignoreOrder: true);
        Shown(page, "Tahap").ShouldBe(
            after.Case.State == before.Case.State ? [] : [$"{words.State(before.Case.State)} menjadi {words.State(after.Case.State)}"]);
        Shown(page, "Batas waktu").ShouldBe(
            after.Case.Wait is not { For: not CaseHold.For } wait || wait.Due == before.Case.Wait?.Due ? []
            : before.Case.Wait!.For == wait.For ? [$"{When(before.Case.Wait.Due)} menjadi {When(wait.Due)}"]
            : [When(wait.Due)]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_was_looked_at_before_the_case_changed_is_shown_anew_and_not_done(string act)
    {
        var (office, _, page) = await Preview(act);
        await Do(office, (dossier, setting) => Core.Asking.Enquiries.Ask(dossier, "Kapan dinas memutuskan?", setting));
        var before = Rows(await office.Dossier()).ToList();

        var answer = await Post(office, act, Confirming(page));

        answer.Status.ShouldBe(StatusCodes.Status200OK);
        answer.Body.ShouldContain("Perkara berubah sejak Anda melihatnya");
        Rows(await office.Dossier()).ShouldBe(before);
        (await Post(office, act, Confirming(Read(answer)))).Status.ShouldBe(StatusCodes.Status302Found);
    }

    [Fact]
    public async Task Pressed_twice_a_link_is_given_anew_once()
    {
        var office = await Begin("link");
        var form = Confirming(Read(await Post(office, "link", $"{Acts["link"].Form(await office.Dossier(), await Setting(office))}&baru=ya")));

        await Post(office, "link", form);
        (await Post(office, "link", form)).Status.ShouldBe(StatusCodes.Status200OK);

        (await office.Dossier()).All<Letter>().Count(letter => letter.Link is { Purpose: LinkPurpose.Endorsement, Serial: > 1 }).ShouldBe(1);
    }

    [Theory]
    [InlineData("disqualify")]
    [InlineData("correction")]
    public async Task Pressed_twice_it_is_done_and_not_asked_again(string act)
    {
        var (office, _, page) = await Preview(act);
        await Post(office, act, Confirming(page));
        var before = Rows(await office.Dossier()).ToList();

        (await Post(office, act, Confirming(page))).Status.ShouldBe(StatusCodes.Status302Found);

        Rows(await office.Dossier()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_refused_is_refused_in_the_preview_already(string act)
    {
        var office = await Begin(act);

        var answer = await Post(office, act, "tindakan=disqualify&bintang=99");

        answer.Status.ShouldBeGreaterThanOrEqualTo(StatusCodes.Status400BadRequest);
        Read(answer).QuerySelector(".govuk-error-summary").ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_changes_it_first_is_back_at_the_form_with_what_they_typed(string act)
    {
        var (office, before, page) = await Preview(act);
        page.QuerySelector($"main form button[name={ChangeFirst.Step}][value={ChangeFirst.Value}]").ShouldNotBeNull();
        var typed = Acts[act].Form(before, await Setting(office));

        var form = Read(await Post(office, act, $"{typed}&{ChangeFirst.Step}={ChangeFirst.Value}"));

        form.QuerySelectorAll("#akibat, .govuk-error-summary").ShouldBeEmpty();
        form.QuerySelectorAll("main textarea").Select(area => area.TextContent.Trim()).ShouldContain(Reason(typed));
        Rows(await office.Dossier()).ShouldBe(Rows(before));
    }

    [Fact]
    public async Task The_assessor_who_is_seated_the_one_who_goes_and_the_link_that_ends_are_named()
    {
        var (_, before, page) = await Preview("substitute");
        var leaver = ReviewStage.Silent(before)[0].Contact;

        Shown(page, "Kursi").Single().ShouldStartWith(leaver.Name);
        Shown(page, "Tautan yang berakhir").Single().ShouldStartWith(leaver.Name);
        Shown(page, "Surat yang langsung dikirim").Count.ShouldBe(2);
    }

    private static async Task<(Office Office, Dossier Before, IHtmlDocument Page)> Preview(string act)
    {
        var office = await Begin(act);
        var before = await office.Dossier();
        var answer = await Post(office, act, Acts[act].Form(before, await Setting(office)));
        answer.Status.ShouldBe(StatusCodes.Status200OK);
        return (office, before, Read(answer));
    }

    /// <summary>What the button below what follows posts.</summary>
    private static string Confirming(IHtmlDocument page) => string.Join('&',
        page.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]").Where(field => !field.Name!.StartsWith("__", StringComparison.Ordinal))
            .Select(field => (field.Name, field.Value))
            .Append((page.QuerySelector("main form button")!.GetAttribute("name"), page.QuerySelector("main form button")!.GetAttribute("value")!))
            .Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));

    /// <summary>The last that was typed: why.</summary>
    private static string Reason(string form) => Uri.UnescapeDataString(form.Split('=')[^1].Replace('+', ' '));

    private static string When(DateTimeOffset at) => WhenText.Moment(at, Zone.Wib, Language.Indonesian);

    private static async Task<Office> Begin(string act)
    {
        var office = await Office.Open();
        await Acts[act].Until(office);
        return office;
    }

    private static IEnumerable<string> Rows(Dossier dossier) =>
        dossier.Parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => CaseJson.Write(part.Value));

    private static IHtmlDocument Read(Answered answer) => new HtmlParser().ParseDocument(answer.Body);

    private static IReadOnlyList<string> Shown(IHtmlDocument page, string key) =>
    [
        .. page.QuerySelectorAll(".govuk-summary-list__row").Where(row => row.QuerySelector("dt")!.TextContent.Trim() == key)
            .SelectMany(row => row.QuerySelector("dd")!.ChildNodes.OfType<IText>()).Select(text => text.Data.Trim()).Where(text => text.Length > 0),
    ];

    private static Task<Answered> Post(Office office, string act, string form) =>
        office.Post(act == "owner.answer" ? Office.Second : Cast.Administrator, form, request => Acts[act].Endpoint(office, request));
}
