using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Survival;

/// <summary>The account loses every table and queue, and with them every orchestration; its copy of the night is brought back.</summary>
[Collection<Aside>]
public sealed class LostTablesTests(AsideProduct product)
{
    [Fact]
    public async Task Cases_go_on_from_the_copy_of_the_night_and_no_letter_leaves_twice()
    {
        using var asked = await Submitted("hilang.satu@contoh.id");
        using var scored = await Submitted("hilang.dua@contoh.id");
        await scored.Endorse("kadis33@contoh.id");
        var panel = await scored.Panel(members: 3);
        await scored.Score(panel[0], share: 1);

        (await product.LoseTables()).ShouldContain("Cases: ");

        foreach (var assessor in panel.Skip(1))
            await scored.Score(assessor, share: 1);
        await scored.Ratify("dirjen@contoh.id");
        var certificate = await scored.Certificate();
        (await product.Host.Http.GetStringAsync(new Uri($"sertifikat/{certificate}", UriKind.Relative))).ShouldContain(certificate);
        await asked.Endorse("kadis33@contoh.id");
        (await asked.Panel(members: 3)).Count.ShouldBe(3);
        (await product.Mailbox.SentTwice(asked.Number, scored.Number)).ShouldBeEmpty();
    }

    private async Task<CasePlay> Submitted(string applicant)
    {
        var play = new CasePlay(product.Site, product.Mailbox, applicant, Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(product.Documents);
        await play.Submit();
        await product.Mailbox.Await("kadis33@contoh.id", play.Number, DateTimeOffset.UnixEpoch);
        return play;
    }
}
