using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Administration.List;
using Ovop.Verify;

namespace Ovop.EndToEnd.Tests.Programme;

/// <summary>
/// A programme grows from nothing to many cases over two rounds. Each time everybody opens what they can reach, with none and with many in both
/// languages (the administrator in one, the auditor, who reads the same pages, in the other): nothing breaks, nothing is logged as an error, lists
/// are whole, and the overview adds up.
/// </summary>
public sealed class ProgrammeTests : IAsyncLifetime
{
    /// <summary>How many the suite has time for; PROGRAMME_CASES=120 is a whole programme, with every fate of a case.</summary>
    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("PROGRAMME_CASES") ?? "26", CultureInfo.InvariantCulture);

    /// <summary>How many pages of a kind each role opens; the roles begin with other cases each.</summary>
    private const int OfAKind = 2;

    private const string Reason = "Dicoba atas semua.";

    /// <summary>How the addresses begin of those who act by mailed links.</summary>
    private static readonly string[] Links = ["kadis", "penilai", "dirjen"];

    private GrowingProduct _product = null!;
    private Sender _administrator = null!;
    private Sender _auditor = null!;

    public async ValueTask InitializeAsync()
    {
        _product = await GrowingProduct.Start();
        (_administrator, _auditor) = (new(_product.Site), new(_product.Site));
        await _administrator.SignIn(_product.Mailbox, "admin01@contoh.id", "/kantor/masuk");
        await _auditor.SignIn(_product.Mailbox, "auditor01@contoh.id", "/kantor/masuk");
    }

    [Fact]
    public async Task Everybody_can_open_everything_with_none_one_two_and_many_cases()
    {
        await _product.PlaysAreEqual(Many);
        await Walk("id", "en");
        foreach (var (which, languages) in new (Range, string[])[] { (0..1, ["id"]), (1..2, ["en"]), (2..Many, ["id", "en"]) })
        {
            await _product.Grow(Many, which);
            await Walk(languages);
            await TheOverviewAddsUp();
            await TheListIsWhole();
        }

        await ActsOverAllThatMatch();
        await ListsCanBeTaken();
        await _product.CloseDays();
        await ArchivesHold();
        _product.Errors().ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        _administrator?.Dispose();
        _auditor?.Dispose();
        if (_product is not null)
            await _product.DisposeAsync();
    }

    private async Task Walk(params string[] languages)
    {
        var walks = new List<Task<Walker>>();
        foreach (var language in languages)
            walks.Add(Walk(new Sender(_product.Site).In(language)).From("/", "/register", "/peta", "/data", "/sertifikat", "/sitemap.xml"));
        walks.Add(Walk(_administrator.In(languages[0])).From("/kantor"));
        walks.Add(Walk(_auditor.In(languages[^1])).From("/kantor?halaman=2", "/kantor"));

        foreach (var (index, owner) in (await SomeOwners()).Index())
            walks.Add(Applicant(owner, LanguageOf(index)));
        foreach (var (index, address) in (await LiveLinks()).Index())
            walks.Add(new Walker(_product.Site, new Sender(_product.Site).In(LanguageOf(index)), OfAKind) { MayConflict = true }.From(address));

        var walked = await Task.WhenAll(walks);
        walked.SelectMany(walker => walker.Faults).Distinct().ShouldBeEmpty();
        walked.ShouldAllBe(walker => walker.Opened > 0);
    }

    private static string LanguageOf(int index) => index % 2 == 0 ? "id" : "en";

    private Walker Walk(Sender who, string? stays = null) => new(_product.Site, who, OfAKind, stays);

    private async Task<Walker> Applicant(string owner, string language)
    {
        using var sender = new Sender(_product.Site);
        await sender.SignIn(_product.Mailbox, owner);
        return await Walk(sender.In(language), "/permohonan").From("/permohonan");
    }

    /// <summary>One of each state, and the officer of a dinas.</summary>
    private async Task<IReadOnlyList<string>> SomeOwners() =>
        ["dinas33@contoh.id", .. (await _product.Cases()).DistinctBy(dossier => dossier.Case.State).Select(dossier => dossier.Case.Owner).Distinct()];

    /// <summary>The newest link of each person that a mail carries.</summary>
    private async Task<IReadOnlyList<string>> LiveLinks()
    {
        var links = new List<string>();
        var people = (await _product.Mailbox.Newest()).Select(mail => mail.To[0].Trim('<', '>')).Distinct();
        foreach (var person in people.Where(person => Links.Any(kind => person.StartsWith(kind, StringComparison.Ordinal))))
            if ((await _product.Mailbox.Find(person, "/tautan/"))?.Links() is { Count: > 0 } found)
                links.Add(found[0].PathAndQuery);
        return links;
    }

    private async Task TheOverviewAddsUp()
    {
        var cases = await _product.Cases();
        foreach (var round in cases.Select(dossier => dossier.Case.Round).Distinct())
            OverviewFigures.ShouldAddUp(await Page($"/kantor/ringkasan?putaran={round}"), [.. cases.Where(dossier => dossier.Case.Round == round)]);
        OverviewFigures.ShouldAddUp(await Page("/kantor/ringkasan"), cases);
    }

    /// <summary>Page after page the list has every case once, in whatever order.</summary>
    private async Task TheListIsWhole()
    {
        var all = (await _product.Cases()).Select(dossier => $"{dossier.Number}").Order().ToList();
        foreach (var order in BoardFilter.AllOrders.Prepend(""))
        {
            var listed = new List<string>();
            for (var (page, last) = (1, 1); page <= last; page++)
            {
                var list = await Page($"/kantor?urut={order}&halaman={page}");
                var pages = list.QuerySelectorAll(".govuk-pagination a").Select(link => int.TryParse(link.TextContent, out var number) ? number : 0);
                last = pages.Append(last).Max();
                listed.AddRange(OverviewFigures.Rows(list, "table").Select(row => row[0]));
            }

            listed.Order().ShouldBe(all, ignoreOrder: false, order);
        }
    }

    /// <summary>Every act, over the cases of one province or over all: each is tried, begun, and ends having looked at each case.</summary>
    private async Task ActsOverAllThatMatch()
    {
        var cases = await _product.Cases();
        var province = cases.GroupBy(dossier => ApplicationForm.Of(dossier)["prov"]).First(group => group.Key.Length > 0 && group.Count() >= 2).Key;
        foreach (var act in new[] { "Letters", "Due", "Hold" })
            await Bulk(act, ("prov", province), cases.Count(dossier => ApplicationForm.Of(dossier)["prov"] == province));
        foreach (var act in new[] { "Resume", "Retry", "Release" })
            await Bulk(act, ("cari", ""), cases.Count);
    }

    private async Task Bulk(string act, (string Name, string Value) filter, int matches)
    {
        var day = TimeProvider.System.GetUtcNow().AddDays(9);
        (string, string)[] fields = [filter, ("tindakan", act), ("alasan", Reason), .. TypedDay(day)];
        var trial = await _administrator.Post("/kantor/massal", fields);
        trial.Location.ShouldStartWith("/kantor/massal/massal-coba-", Shouldly.Case.Sensitive, $"{act} {filter}: {trial.Status} {trial.Words}");
        var tried = await Says(trial.Location, $"Dicoba pada {matches} dari {matches} perkara", $"{act} {filter}");
        if (new HtmlParser().ParseDocument(tried.Body).QuerySelector("button[value=lakukan]") is null)
            return;

        var begun = await _administrator.Post(trial.Location, ("tindakan", act), ("langkah", "lakukan"));
        begun.Location.ShouldStartWith("/kantor/massal/massal-", Shouldly.Case.Sensitive, $"{act} {filter}: {begun.Status} {begun.Words}");
        await Says(begun.Location, "Selesai: ", $"{act} {filter}");
    }

    private async Task<Answer> Says(string address, string words, string what)
    {
        for (var patience = 0; ; patience++, await Task.Delay(200))
            if (await _administrator.Get(address) is var page && page.Words.Contains(words, StringComparison.Ordinal))
                return page;
            else
                patience.ShouldBeLessThan(600, $"{what}: {page.Words}");
    }

    private static IEnumerable<(string, string)> TypedDay(DateTimeOffset day) =>
        [("tenggat-hari", $"{day.Day}"), ("tenggat-bulan", $"{day.Month}"), ("tenggat-tahun", $"{day.Year}")];

    private async Task ListsCanBeTaken()
    {
        foreach (var form in new[] { "csv", "xlsx" })
            (await _administrator.Post("/kantor/unduh", ("bentuk", form))).Status.ShouldBe(HttpStatusCode.OK, form);
    }

    /// <summary>The auditor takes both rounds away and checks them.</summary>
    private async Task ArchivesHold()
    {
        var cases = await _product.Cases();
        foreach (var round in cases.GroupBy(dossier => dossier.Case.Round))
        {
            var archive = await _auditor.Take("/kantor/arsip", ("putaran", round.Key));
            var findings = ArchiveCheck.Of(archive).ToList();
            findings.Where(finding => !finding.Holds).ShouldBeEmpty();
            findings.ShouldContain(finding => finding.Words.StartsWith($"Dossiers: {round.Count(dossier => dossier.Case.State != CaseState.Draft)},"));
        }
    }

    private async Task<IHtmlDocument> Page(string address)
    {
        var answer = await _administrator.Get(address);
        answer.Status.ShouldBe(HttpStatusCode.OK, address);
        return new HtmlParser().ParseDocument(answer.Body);
    }
}
