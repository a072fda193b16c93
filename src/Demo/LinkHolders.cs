using Ovop.Demo.Visiting;

namespace Ovop.Demo;

/// <summary>Those who act by links in their mails: the head of the dinas, the assessors, the ratifier.</summary>
/// <param name="site">Address of the product.</param>
/// <param name="mailbox">The mailbox of everybody.</param>
internal sealed class LinkHolders(Uri site, Mailbox mailbox)
{
    public async Task Endorse(string number, string endorser)
    {
        var (visitor, page) = await FollowOrAsk(number, endorser, "/tautan/usulan");
        using (visitor)
            await page.Form().Fill("keputusan", "ya").Fill("surat", "530/77/2026").Fill("alasan", "Produk unggulan daerah, layak diusulkan.").Submit();
    }

    /// <summary>Declares no conflict and scores every criterion at a share of its levels.</summary>
    /// <param name="number">Of the application.</param>
    /// <param name="assessor">E-mail address.</param>
    /// <param name="share">0 for the lowest levels, 1 for the highest.</param>
    /// <param name="since">How old the mail that asks for it may be, where there are several.</param>
    public async Task Score(string number, string assessor, double share, DateTimeOffset since = default)
    {
        var (visitor, page) = await Follow(number, assessor, "/tautan/penilaian", since);
        using (visitor)
        {
            if (page.Document.Forms.Any(form => VisitedForm.ActionOf(form).AbsolutePath.EndsWith("/pernyataan", StringComparison.Ordinal)))
                page = await page.Form("/pernyataan").Fill("pernyataan", "ya").Submit();

            var form = page.Form();
            foreach (var criterion in page.Document.QuerySelectorAll("input[type=radio]").Select(radio => radio.GetAttribute("name")!).Where(name => name.Contains('.', StringComparison.Ordinal)).Distinct())
            {
                var top = page.Document.QuerySelectorAll($"input[type=radio][name='{criterion}']").Length - 1;
                form.Fill(criterion, $"{(int)Math.Round(share * top)}").Fill($"catatan.{criterion}", "Terlihat jelas pada dokumen yang diunggah.");
            }

            var asked = TimeProvider.System.GetUtcNow().AddSeconds(-2);
            page = await form.Fill("keputusan", "setuju").Fill("alasan", "Bukti lengkap dan sesuai dengan dokumen.").Submit("tindakan", "kirim");
            var check = page.Form("/periksa");
            await (page.Document.QuerySelector("input[name=kode]") is null ? check : check.Fill("kode", await Code(number, assessor, asked)))
                .Submit();
        }
    }

    /// <summary>The one-time code that an assessor was last sent, where the round asks for one.</summary>
    public async Task<string> Code(string number, string assessor, DateTimeOffset since)
    {
        var mail = await mailbox.Await(assessor, $"({number}): ", since, within: TimeSpan.FromMinutes(1));
        return System.Text.RegularExpressions.Regex.Match(mail.Html, @"\): ([0-9]{6})").Groups[1].Value;
    }

    public async Task Ratify(string number, string ratifier)
    {
        var (visitor, page) = await FollowOrAsk(number, ratifier, "/tautan/penetapan");
        using (visitor)
            await page.Form().Fill("keputusan", "ya").Fill("alasan", "Sesuai aturan dan berita acara.").Submit();
    }

    /// <summary>Confirms, as the ratifier, an act on the award.</summary>
    /// <param name="number">Of the application.</param>
    /// <param name="ratifier">E-mail address.</param>
    /// <param name="since">How old the mail that asks for it may be.</param>
    public async Task Confirm(string number, string ratifier, DateTimeOffset since)
    {
        var (visitor, page) = await Follow(number, ratifier, "/tautan/konfirmasi", since);
        using (visitor)
            await page.Form().Fill("keputusan", "ya").Fill("alasan", "Sudah diperiksa dan benar.").Submit();
    }

    /// <summary>The addresses of the assessors who were asked to score a case.</summary>
    public async Task<IReadOnlyList<string>> Panel(string number, int members)
    {
        for (var patience = 0; patience < 480; patience++)
        {
            var asked = new List<string>();
            foreach (var mail in await mailbox.Newest())
                if (mail.Subject.Contains(number, StringComparison.Ordinal) && mail.To[0].Contains("penilai", StringComparison.Ordinal))
                    asked.Add(mail.To[0].Trim('<', '>'));
            if (asked.Distinct().Count() >= members)
                return [.. asked.Distinct()];
            await Task.Delay(500);
        }

        throw new TimeoutException($"Fewer than {members} assessors were asked about {number}.");
    }

    /// <summary>Whether a mail came about the case: who was told of another today is told of it tomorrow.</summary>
    private async Task<bool> IsTold(string number, string person)
    {
        try
        {
            return await mailbox.Await(person, number, within: TimeSpan.FromMinutes(1)) is not null;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<(Visitor Visitor, VisitedPage Page)> FollowOrAsk(string number, string person, string path) =>
        await IsTold(number, person) ? await Follow(number, person, path) : await AskForLink(number, person, path);

    /// <summary>Has their link sent again, and goes on to the case from the queue that it opens.</summary>
    private async Task<(Visitor Visitor, VisitedPage Page)> AskForLink(string number, string person, string path)
    {
        var (visitor, since) = (new Visitor(site), TimeProvider.System.GetUtcNow().AddSeconds(-2));
        var page = await visitor.Open("/tautan-hilang");
        await page.Form("/tautan-hilang").Fill("surel", person).Submit();
        var mail = await mailbox.Await(person, path, since);
        page = await visitor.Open(mail.Links(path)[0].ToString());
        return (visitor, await visitor.Open($"{page.Address.AbsolutePath}/antrean/{number}"));
    }

    private async Task<(Visitor Visitor, VisitedPage Page)> Follow(string number, string person, string path, DateTimeOffset since = default)
    {
        var mail = await mailbox.Await(person, number, since, within: TimeSpan.FromMinutes(4));
        var visitor = new Visitor(site);
        return (visitor, await visitor.Open(mail.Links(path)[0].ToString()));
    }
}
