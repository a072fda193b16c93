using System.Text.RegularExpressions;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Secrecy;

/// <summary>Plays a whole case with sign-in on a product whose host and worker are overheard.</summary>
[Collection<Aside>]
public sealed partial class SecrecyTests(AsideProduct product)
{
    private const string Applicant = "rahasia.sekali@contoh.id", Office = "admin01@contoh.id";

    [Fact]
    public async Task No_log_span_or_metric_holds_a_live_link_an_address_or_an_answer()
    {
        var (site, mailbox) = (product.Site, product.Mailbox);
        using var play = new CasePlay(site, mailbox, Applicant, Commodity.BT);
        await Play(play, site, mailbox, product.Documents);

        var secrets = await Secrets(mailbox, site);
        await Task.Delay(TimeSpan.FromSeconds(5));
        var said = await product.Said();

        secrets.Length.ShouldBeGreaterThan(20);
        said["collector"].ShouldContain("ovop.case");
        said["collector"].ShouldContain("/v1/logs");
        said.Keys.ShouldContain(name => name.StartsWith("Ovop.Functions-", StringComparison.Ordinal));
        said.Keys.ShouldContain(name => name.StartsWith("Ovop.LocalHost-", StringComparison.Ordinal));
        (from place in said from secret in secrets where place.Value.Contains(secret, StringComparison.OrdinalIgnoreCase) select Around(place.Key, place.Value, secret)).ShouldBeEmpty();
    }

    private static async Task Play(CasePlay play, Uri site, Mailbox mailbox, IReadOnlyList<(string Code, int Files)> documents)
    {
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(documents);
        await play.Submit();
        await play.Endorse("kadis33@contoh.id");
        foreach (var assessor in await play.Panel(members: 3))
            await play.Score(assessor, share: 1);
        await play.Ratify("dirjen@contoh.id");
        await play.Certificate();

        using var office = new Sender(site);
        await office.SignIn(mailbox, Office, "/kantor/masuk");
        await office.Get($"/kantor?cari={Uri.EscapeDataString(Applicant)}");
    }

    /// <summary>The keys of all links that were mailed, all addresses of people, and what the form says about them.</summary>
    private static async Task<string[]> Secrets(Mailbox mailbox, Uri site)
    {
        var mails = await Task.WhenAll((await mailbox.Newest()).Select(async mail => (Mail: mail, Links: (await mailbox.Find(mail.To[0].Trim('<', '>'), mail.Subject))?.Links() ?? [])));
        var keys = mails.SelectMany(mail => mail.Links).Where(link => link.Authority == site.Authority).SelectMany(KeysOf);
        var answers = Answers.For(Commodity.BT);
        string[] personal = ["nib", "npwp", "nama_pemilik", "nik", "tgl_lahir", "telepon", "alamat", "koordinat", "cerita", "deskripsi"];
        return [.. keys, .. mails.SelectMany(mail => mail.Mail.To).Select(to => to.Trim('<', '>')), .. personal.Select(field => answers[field]), "81234567890"];
    }

    /// <summary>What stands in the query as a key, or as a segment of the path so long that nobody could guess it.</summary>
    private static IEnumerable<string> KeysOf(Uri link) =>
        InQuery().Matches(link.Query).Select(match => Uri.UnescapeDataString(match.Groups["key"].Value))
            .Concat(link.Segments.Select(segment => segment.Trim('/')).Where(segment => segment.Length > 40));

    private static string Around(string place, string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return $"{place}: …{text[Math.Max(0, at - 300)..Math.Min(text.Length, at + secret.Length + 100)]}…";
    }

    [GeneratedRegex("[?&]kunci=(?<key>[^&]+)")]
    private static partial Regex InQuery();
}
