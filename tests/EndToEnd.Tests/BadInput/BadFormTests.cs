using System.Net.Http.Headers;
using System.Text;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.BadInput;

[Collection<OneAfterAnother>]
public sealed class BadFormTests(Targets targets)
{
    private const string Multipart = "multipart/form-data";

    /// <summary>What stands in the place of a form, given a good token.</summary>
    private static readonly Dictionary<string, Func<string, HttpContent?>> Bodies = new()
    {
        ["nothing"] = _ => null,
        ["no fields"] = _ => Body("", "application/x-www-form-urlencoded"),
        ["no token"] = _ => Body("alasan=tanpa+tanda+apa+pun", "application/x-www-form-urlencoded"),
        ["a wrong token"] = _ => Body($"{Answer.TokenField}=palsu", "application/x-www-form-urlencoded"),
        ["half a token"] = token => Body($"{Answer.TokenField}={token[..(token.Length / 2)]}", "application/x-www-form-urlencoded"),
        ["JSON"] = token => Body($$"""{"{{Answer.TokenField}}":"{{token}}"}""", "application/json"),
        ["broken JSON"] = _ => Body("{\"a\":", "application/json"),
        ["words"] = _ => Body("kirim saja", "text/plain"),
        ["XML"] = _ => Body("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "application/xml"),
        ["no type"] = token => Body($"{Answer.TokenField}={token}", null),
        ["an unknown type"] = token => Body($"{Answer.TokenField}={token}", "entah/apa"),
        ["six thousand fields"] = token => Body($"{Answer.TokenField}={token}&{string.Join('&', Enumerable.Range(0, 6_000).Select(field => $"f{field}=1"))}", "application/x-www-form-urlencoded"),
        ["a huge field"] = token => Body($"{Answer.TokenField}={token}&alasan={new string('a', 300_000)}", "application/x-www-form-urlencoded"),
        ["a huge name"] = token => Body($"{Answer.TokenField}={token}&{new string('a', 5_000)}=1", "application/x-www-form-urlencoded"),
        ["parts without a boundary"] = _ => Body("--x\r\n", Multipart),
        ["parts with a huge boundary"] = _ => Body("--x\r\n", $"{Multipart}; boundary={new string('x', 500)}"),
        ["parts that break off"] = token => Body($"--x\r\nContent-Disposition: form-data; name=\"{Answer.TokenField}\"\r\n\r\n{token[..9]}", $"{Multipart}; boundary=x"),
        ["parts without a name"] = _ => Body("--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--\r\n", $"{Multipart}; boundary=x"),
        ["parts with a broken head"] = _ => Body("--x\r\nContent-Disposition\r\n\r\n1\r\n--x--\r\n", $"{Multipart}; boundary=x"),
        ["parts with a huge head"] = _ => Body($"--x\r\nX-A: {new string('a', 20_000)}\r\n\r\n1\r\n--x--\r\n", $"{Multipart}; boundary=x"),
    };

    public static TheoryData<string> Kinds => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_no_form_of_ours_is_refused_everywhere_and_changes_nothing(string kind)
    {
        var (before, trail, scored) = (await targets.ReadDraft(), await targets.TrailOf(targets.Draft), await targets.TrailOf(targets.Scored));
        var token = await targets.Owner.Token();
        var draft = $"/permohonan/{targets.Draft}";
        foreach (var post in (string[])[draft + "/kirim", draft + "/tarik", draft + "/bagian/usaha", draft + "/dokumen/D-SOP", "/permohonan", "/masuk", targets.Links.Live, targets.Links.Live + "/pernyataan"])
        {
            using var body = Bodies[kind](token);
            (await targets.Owner.Post(post, body)).ShouldRefuse($"{kind} to {post}");
        }

        (await targets.ReadDraft()).ShouldBe(before);
        (await targets.TrailOf(targets.Draft)).ShouldBe(trail);
        (await targets.TrailOf(targets.Scored)).ShouldBe(scored);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nakal")]
    [InlineData("@")]
    [InlineData("a@b@c")]
    [InlineData("a b@contoh.id")]
    [InlineData("a@contoh.id\r\nBcc: b@contoh.id")]
    [InlineData("a@contoh.id, b@contoh.id")]
    [InlineData("\"Siapa\" <a@contoh.id>")]
    [InlineData("a\0@contoh.id")]
    public async Task An_address_that_cannot_be_written_to_is_refused(string address) =>
        (await targets.Owner.Post("/masuk", ("surel", address))).ShouldRefuse(address);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("00000000-0000-0000-0000-00000000000g")]
    public async Task A_draft_is_not_opened_without_the_key_of_its_page(string key) =>
        (await targets.Owner.Post("/permohonan", ("kunci", key))).ShouldRefuse(key);

    [Fact]
    public async Task A_draft_that_is_not_complete_is_not_submitted()
    {
        var before = await targets.TrailOf(targets.Draft);
        (await targets.Owner.Post($"/permohonan/{targets.Draft}/kirim", fields: [])).ShouldRefuse("kirim");
        (await targets.TrailOf(targets.Draft)).ShouldBe(before);
    }

    private static StringContent Body(string text, string? type)
    {
        var body = new StringContent(text, Encoding.UTF8);
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return body;
    }
}
