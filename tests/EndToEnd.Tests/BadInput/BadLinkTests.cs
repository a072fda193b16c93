using System.Net;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.BadInput;

[Collection<OneAfterAnother>]
public sealed class BadLinkTests(Targets targets)
{
    private static readonly string[] Kinds = ["usulan", "penilaian", "penetapan", "persetujuan"];

    private static readonly string[] Doors = ["/masuk/tautan", .. Kinds.Select(kind => $"/tautan/{kind}")];

    /// <summary>What becomes of a good token, given another good one.</summary>
    private static readonly Dictionary<string, Func<string, string>> Changes = new()
    {
        ["a word"] = _ => "x",
        ["no base64"] = _ => "%3C%3E!!",
        ["a great length"] = _ => new string('A', 3_000),
        ["its first half"] = token => token[..(token.Length / 2)],
        ["all but its last letter"] = token => token[..^1],
        ["another first letter"] = token => (token[0] == 'A' ? "B" : "A") + token[1..],
        ["another letter within"] = token => token[..60] + (token[60] == 'A' ? "B" : "A") + token[61..],
        ["itself twice"] = token => token + token,
        ["a path"] = token => $"..%2F{token}",
    };

    public static TheoryData<string> Damages => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_link_that_we_never_made_is_refused_at_every_door(string damage)
    {
        var before = await targets.TrailOf(targets.Scored);
        var forged = Changes[damage](targets.Token);
        foreach (var door in Doors)
            (await targets.Owner.Get($"{door}?kunci={forged}")).ShouldRefuse($"GET {door}");
        foreach (var kind in Kinds)
        {
            (await targets.Owner.Post($"/tautan/{kind}", ("kunci", forged))).ShouldRefuse($"POST {kind}");
            using var forger = new Sender(targets.Site);
            forger.Forge($"/{kind}/x", "tautan", forged);
            (await forger.Get($"/{kind}/x")).ShouldRefuse($"GET {kind}");
            (await forger.Post($"/{kind}/x", Decision)).ShouldRefuse($"POST {kind}");
            (await forger.Get($"/{kind}/x/dokumen/D-NIB/1")).ShouldRefuse($"GET {kind}/dokumen");
        }
        (await targets.TrailOf(targets.Scored)).ShouldBe(before);
    }

    [Theory]
    [InlineData("/masuk/tautan")]
    [InlineData("/tautan/usulan")]
    [InlineData("/tautan/penetapan")]
    [InlineData("/tautan/entah")]
    public async Task A_link_opens_no_door_but_its_own(string door)
    {
        var before = await targets.TrailOf(targets.Scored);
        (await targets.Owner.Get($"{door}?kunci={targets.Token}")).ShouldRefuse(door);
        (await targets.Owner.Post(door, ("kunci", targets.Token))).ShouldRefuse(door);
        (await targets.TrailOf(targets.Scored)).ShouldBe(before);
    }

    [Fact]
    public async Task A_links_page_is_closed_to_a_browser_that_did_not_open_the_link()
    {
        var before = await targets.TrailOf(targets.Scored);
        using var other = new Sender(targets.Site);
        (await other.Get(targets.Links.Live)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await other.Post($"{targets.Links.Live}/pernyataan", ("pernyataan", "ya"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await targets.TrailOf(targets.Scored)).ShouldBe(before);
    }

    [Fact]
    public async Task The_token_of_one_link_opens_no_others_page()
    {
        using var other = new Sender(targets.Site);
        other.Forge(targets.Links.Used, "tautan", targets.Token);
        (await other.Get(targets.Links.Used)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_used_link_shows_what_was_recorded_and_records_nothing_more()
    {
        var before = await targets.TrailOf(targets.Scored);
        var again = await targets.Owner.Post(targets.Links.Used, ("keputusan", "tidak"), ("alasan", "Berubah pikiran."), ("surat", "530/78/2026"));
        again.Words.ShouldContain("530/77/2026");
        again.Words.ShouldNotContain("Berubah pikiran.");
        (await targets.TrailOf(targets.Scored)).ShouldBe(before);
    }

    [Theory]
    [InlineData("pernyataan", "")]
    [InlineData("pernyataan", "mungkin")]
    [InlineData("pernyataan", "tidak")]
    [InlineData("alasan", "tanpa pernyataan")]
    public async Task A_declaration_that_says_nothing_is_refused(string field, string value)
    {
        var before = await targets.TrailOf(targets.Scored);
        (await targets.Owner.Post($"{targets.Links.Live}/pernyataan", (field, value))).ShouldRefuse(value);
        (await targets.TrailOf(targets.Scored)).ShouldBe(before);
    }

    [Fact]
    public async Task A_sheet_before_the_declaration_is_refused()
    {
        var before = await targets.TrailOf(targets.Scored);
        (await targets.Owner.Post(targets.Links.Live, Decision)).ShouldRefuse("sheet");
        (await targets.TrailOf(targets.Scored)).ShouldBe(before);
    }

    [Theory]
    [InlineData("D-NIB/0")]
    [InlineData("D-NIB/99999999999")]
    [InlineData("x/1")]
    [InlineData("D-NIB/satu")]
    public async Task A_document_that_a_case_does_not_have_is_unknown_to_its_assessor(string document)
    {
        var answer = await targets.Owner.Get($"{targets.Links.Live}/dokumen/{document}");
        answer.Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.Conflict);
        answer.ShouldRefuse(document);
    }

    private static (string, string)[] Decision => [("keputusan", "ya"), ("alasan", "Layak sekali, percayalah."), ("surat", "1/2/2026")];
}
