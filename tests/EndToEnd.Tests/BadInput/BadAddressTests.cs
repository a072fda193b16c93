using System.Net;

namespace Ovop.EndToEnd.Tests.BadInput;

[Collection<OneAfterAnother>]
public sealed class BadAddressTests(Targets targets)
{
    private static readonly string[] Pages = ["", "/bagian/usaha", "/dokumen", "/dokumen/D-NIB", "/dokumen/D-NIB/1", "/periksa", "/tanda-terima", "/tarik"];

    [Theory]
    [InlineData("x")]
    [InlineData("OVOP-2026-000000")]
    [InlineData("OVOP-2026-999999")]
    [InlineData("ovop-2026-000001")]
    [InlineData("OVOP-2026-00001")]
    [InlineData("OVOP-2026-0000001")]
    [InlineData("OVOP-20X6-000001")]
    [InlineData("OVOP-2026-00000١")]
    [InlineData("OVOP-2026-000001%0A")]
    [InlineData("OVOP-2026-000001'%20or%201%20eq%201")]
    [InlineData("%0D%0ASet-Cookie:%20sesi=1")]
    [InlineData("..%2F..%2Fkantor")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("%FF%FE")]
    public async Task A_number_of_no_case_is_an_unknown_page(string number)
    {
        foreach (var page in Pages)
            await ShouldBeUnknown($"/permohonan/{number}{page}");
    }

    [Fact]
    public async Task A_number_of_great_length_is_an_unknown_page() => await ShouldBeUnknown($"/permohonan/{new string('9', 4_000)}");

    [Fact]
    public async Task A_case_of_somebody_else_is_an_unknown_page_and_stays_as_it_is()
    {
        var before = await targets.TrailOf(targets.Foreign);
        foreach (var page in Pages)
            await ShouldBeUnknown($"/permohonan/{targets.Foreign}{page}");
        foreach (var post in new[] { "/kirim", "/tarik", "/bagian/usaha", "/bagian/produk", "/dokumen/D-NIB" })
            (await targets.Owner.Post($"/permohonan/{targets.Foreign}{post}", ("nama_ikm", "Bukan punyamu"), ("alasan", "Bukan punyamu juga")))
                .ShouldRefuse(post);
        (await targets.TrailOf(targets.Foreign)).ShouldBe(before);
    }

    [Theory]
    [InlineData("/bagian/x")]
    [InlineData("/bagian/USAHA")]
    [InlineData("/dokumen/x")]
    [InlineData("/dokumen/d-nib")]
    [InlineData("/dokumen/D-EDAR")]
    [InlineData("/dokumen/..%2FD-NIB")]
    [InlineData("/dokumen/D-NIB/0")]
    [InlineData("/dokumen/D-NIB/-1")]
    [InlineData("/dokumen/D-NIB/2")]
    [InlineData("/dokumen/D-NIB/99999999999999999999")]
    [InlineData("/dokumen/D-NIB/satu")]
    [InlineData("/dokumen/D-NIB/1/2")]
    [InlineData("/entah")]
    public async Task A_part_that_a_case_does_not_have_is_an_unknown_page(string part) => await ShouldBeUnknown($"/permohonan/{targets.Draft}{part}");

    [Theory]
    [InlineData("/entah")]
    [InlineData("/wp-login.php")]
    [InlineData("/sertifikat/OVOP-2026-000001-S5-0")]
    [InlineData("/sertifikat/x")]
    [InlineData("/sertifikat/x/pdf")]
    [InlineData("/kantor/permohonan/x/y/z")]
    [InlineData("/api/v1/entah")]
    [InlineData("/aset/entah.css")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    public async Task An_address_of_nothing_is_refused(string address) => (await targets.Owner.Get(address)).ShouldRefuse(address);

    [Theory]
    [InlineData("/%00")]
    [InlineData("/permohonan/%00")]
    [InlineData("/sertifikat/%00")]
    [InlineData("/usulan/%00")]
    public async Task An_address_that_the_web_does_not_allow_is_refused_by_the_server(string address) =>
        (await targets.Owner.Get(address)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("/register?prov=xx&bintang=abc&tahun=99999999999&komoditi=ZZ&halaman=-1")]
    [InlineData("/register?cari=%00%FF%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/register?halaman=99999999999999999999")]
    [InlineData("/api/v1/register?bintang=abc&halaman=x")]
    [InlineData("/masuk?kembali=https://example.org/")]
    [InlineData("/masuk/tautan?kunci=%00")]
    public async Task A_query_that_means_nothing_breaks_nothing(string address)
    {
        var answer = await targets.Owner.Get(address);
        ((int)answer.Status).ShouldBeLessThan(500, address);
        answer.Body.ShouldNotContain("<script>alert", Case.Sensitive);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("POST")]
    [InlineData("FOO")]
    public async Task A_method_that_a_page_does_not_have_is_refused_and_changes_nothing(string method)
    {
        var before = await targets.ReadDraft();
        foreach (var page in (string[])["/register", $"/permohonan/{targets.Draft}", $"/permohonan/{targets.Draft}/dokumen", $"/permohonan/{targets.Draft}/periksa"])
            (await targets.Owner.Send(new HttpMethod(method), page)).ShouldRefuse($"{method} {page}");
        (await targets.ReadDraft()).ShouldBe(before);
    }

    [Fact]
    public async Task The_head_of_a_page_has_its_status_and_no_body_and_changes_nothing()
    {
        var before = await targets.TrailOf(targets.Draft);
        foreach (var page in (string[])["", "/periksa", "/tarik", "/entah", "/dokumen/D-NIB/1"])
        {
            var (head, whole) = (await targets.Owner.Send(HttpMethod.Head, $"/permohonan/{targets.Draft}{page}"), await targets.Owner.Get($"/permohonan/{targets.Draft}{page}"));
            head.Status.ShouldBe(whole.Status, page);
            head.Body.ShouldBeEmpty();
        }
        (await targets.TrailOf(targets.Draft)).ShouldBe(before);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("")]
    [InlineData("entah")]
    [InlineData(";;;,,,=")]
    public async Task Whoever_reads_no_pages_gets_problem_details(string accept)
    {
        var answer = await targets.Owner.Send(HttpMethod.Get, "/permohonan/x", accept: accept);
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Type.ShouldBe("application/problem+json");
        answer.ShouldRefuse(accept);
    }

    private async Task ShouldBeUnknown(string address)
    {
        var answer = await targets.Owner.Get(address);
        answer.Status.ShouldBe(HttpStatusCode.NotFound, address);
        answer.ShouldRefuse(address);
    }
}
