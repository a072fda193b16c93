using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.Demo.Visiting;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Backup;
using Ovop.Verify;

namespace Ovop.EndToEnd.Tests.Survival;

/// <summary>
/// The storage of a local host as the product of 28 November 2026 (1c35095) left it: a draft, one case that waits for its endorsement
/// and one that is half scored, both held by the office, and one with its star. Its round stays open to the end of the century, so that
/// the cases can go on whenever this runs. One of them is lost and brought back from a nightly copy. <c>README.md</c> beside the sample
/// says how it was made.
/// </summary>
[Collection<Aside>]
public sealed class FormerDataTests(AsideProduct product)
{
    private const string Star = "OVOP-2026-000001", HalfScored = "OVOP-2026-000002";
    private const string Proposed = "OVOP-2026-000003", Draft = "OVOP-2026-000004";

    [Fact]
    public async Task Cases_that_a_former_version_began_go_on_to_their_star()
    {
        using var office = new Visitor(product.Site);
        await SignIn(office, "admin01@contoh.id", "/kantor/masuk");

        using (var proposed = Case("cempaka", Proposed))
        {
            await Resume(office, Proposed);
            await proposed.Endorse("kadis33@contoh.id");
            (await proposed.Panel(members: 3)).Count.ShouldBe(3);
        }

        using (var scored = Case("kenanga", HalfScored))
        {
            await Resume(office, HalfScored);
            foreach (var assessor in await scored.Panel(members: 2))
                await scored.Score(assessor, share: 1);
            await scored.Ratify("dirjen@contoh.id");
            var certificate = await scored.Certificate();
            (await Get($"sertifikat/{certificate}")).ShouldContain(certificate);
        }

        using (var draft = Case("mawar", Draft))
        {
            var since = TimeProvider.System.GetUtcNow().AddSeconds(-2);
            await draft.SignIn();
            await draft.Submit();
            (await product.Mailbox.Await("kadis33@contoh.id", Draft, since)).Links("/tautan/usulan").ShouldHaveSingleItem();
        }

        (await Get("api/v1/register")).ShouldContain($"{Star}-S2");
        await ACaseThatIsLostComesBack(Star);
        foreach (var number in (string[])[Star, HalfScored])
            Verification.Of(await Dossier(office, number)).Where(finding => !finding.Holds).ShouldBeEmpty(number);
    }

    private CasePlay Case(string applicant, string number) =>
        new(product.Site, product.Mailbox, $"{applicant}@contoh.id", Commodity.BT) { Number = number };

    private static async Task Resume(Visitor office, string number)
    {
        var page = await office.Open($"/kantor/permohonan/{number}");
        page = await page.Form($"/permohonan/{number}").Fill("tindakan", "resume").Fill("alasan", "Pembaruan selesai.").Submit();
        await page.Form($"/permohonan/{number}").Submit("langkah", "lakukan");
    }

    /// <summary>A copy is made as each night, every row of a case is lost, and the copy brings the case back as it was.</summary>
    private async Task ACaseThatIsLostComesBack(string number)
    {
        var (stop, tables) = (TestContext.Current.CancellationToken, new TableServiceClient(product.Host.Storage));
        var (copies, cases) = (new NightlyCopy(tables, new BlobServiceClient(product.Host.Storage)), tables.GetTableClient("Cases"));
        await copies.Make("2026-11-29T2130", stop);
        var lost = 0;
        await foreach (var row in cases.QueryAsync<TableEntity>(row => row.PartitionKey == number, cancellationToken: stop))
        {
            await cases.DeleteEntityAsync(row, cancellationToken: stop);
            lost++;
        }

        lost.ShouldBePositive();
        (await copies.Restore("2026-11-29T2130", tables, stop))["Cases"].ShouldBe(lost);
    }

    private async Task SignIn(Visitor visitor, string email, string door)
    {
        var since = TimeProvider.System.GetUtcNow().AddSeconds(-2);
        var page = await visitor.Open(door);
        page = await page.Form(door).Fill("surel", email).Submit();
        var code = page.Document.QuerySelector("#code")?.TextContent;
        var mail = await product.Mailbox.Await(email, "/masuk/tautan", since);
        page = await visitor.Open(mail.Links("/masuk/tautan")[0].ToString());
        var form = page.Form(page.Address.AbsolutePath);
        await (code is null ? form : form.Fill("kode", code)).Submit();
    }

    /// <summary>The file of a case as the office takes it away; nothing in it is markup to a reader of pages.</summary>
    private static async Task<string> Dossier(Visitor office, string number)
    {
        var page = await office.Open($"/kantor/permohonan/{number}");
        return (await page.Form("/berkas").Submit()).Document.Body!.TextContent;
    }

    private Task<string> Get(string address) => product.Host.Http.GetStringAsync(new Uri(address, UriKind.Relative));
}
