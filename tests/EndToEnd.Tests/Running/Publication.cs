using Ovop.Core.Rounds;
using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>A batik case with its star, brought there as people do.</summary>
internal static class Publication
{
    /// <param name="share">At which share of its levels every criterion is scored.</param>
    public static async Task<CasePlay> Publish(this Product product, string applicant, double share = 1)
    {
        var play = new CasePlay(product.Site, product.Mailbox, applicant, Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        await play.Submit();
        await play.Endorse("kadis33@contoh.id");
        foreach (var assessor in await play.Panel(members: 3))
            await play.Score(assessor, share);
        await play.Ratify("dirjen@contoh.id");
        return play;
    }
}
