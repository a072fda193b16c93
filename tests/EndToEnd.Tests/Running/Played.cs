using Ovop.Core.Rounds;
using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Cases brought to a stage as people bring them there.</summary>
internal static class Played
{
    /// <summary>A draft without an answer.</summary>
    public static async Task<CasePlay> Begun(this Product product, string applicant, Commodity commodity = Commodity.BT)
    {
        var play = new CasePlay(product.Site, product.Mailbox, applicant, commodity);
        await play.SignIn();
        await play.OpenDraft();
        return play;
    }

    /// <summary>With every answer.</summary>
    public static async Task<CasePlay> Drafted(this Product product, string applicant, Commodity commodity = Commodity.BT)
    {
        var play = await product.Begun(applicant, commodity);
        await play.FillForm();
        return play;
    }

    /// <summary>With every mandatory document too.</summary>
    public static async Task<CasePlay> Filled(this Product product, string applicant, Commodity commodity = Commodity.BT)
    {
        var play = await product.Drafted(applicant, commodity);
        await play.UploadDocuments(DemoRound.MandatoryDocuments(commodity));
        return play;
    }

    public static async Task<CasePlay> Submitted(this Product product, string applicant, Commodity commodity = Commodity.BT)
    {
        var play = await product.Filled(applicant, commodity);
        await play.Submit();
        return play;
    }

    /// <summary>Proposed by the dinas, so that it is with its panel.</summary>
    public static async Task<CasePlay> Endorsed(this Product product, string applicant, Commodity commodity = Commodity.BT)
    {
        var play = await product.Submitted(applicant, commodity);
        await play.Endorse("kadis33@contoh.id");
        return play;
    }

    /// <summary>With its star.</summary>
    /// <param name="share">At which share of its levels every criterion is scored.</param>
    public static async Task<CasePlay> Published(this Product product, string applicant, Commodity commodity = Commodity.BT, double share = 1)
    {
        var play = await product.Endorsed(applicant, commodity);
        foreach (var assessor in await play.Panel(members: 3))
            await play.Score(assessor, share);
        await play.Ratify("dirjen@contoh.id");
        return play;
    }
}
