using Microsoft.AspNetCore.Http;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Pictures;
using Ovop.Functions.Tests.Sharing;

namespace Ovop.Functions.Tests.Documents;

/// <summary>Photos in an order and with words of their applicant.</summary>
public sealed class AlbumEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Photos_are_ordered_and_described_without_scripts_one_by_one_and_their_pages_show_them_so()
    {
        var applying = await Applying.Begin();
        await applying.Desk.Decide(Applying.Number, (dossier, at) => SubmissionStage.Answer(dossier, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : null, at), Cancel);
        foreach (var name in (string[])["depan", "proses"])
            await applying.Desk.Decide(
                Applying.Number, (dossier, at) => DocumentRules.Receive(dossier, "D-PHOTO", name, $"{name}.jpg", new DocumentFacts(ContentKind.Jpeg, 2048, name, 1), at), Cancel);
        var album = new AlbumEndpoint(applying.Own, applying.Desk);

        (await applying.Get(request => album.Get(request, $"{Applying.Number}", "D-PHOTO", Cancel))).Body.ShouldContain($"/permohonan/{Applying.Number}/kecil/D-PHOTO/1\"");
        var moved = await applying.Post("keterangan-2=Menenun+di+rumah&urut=document-D-PHOTO-002:1", request => album.Post(request, $"{Applying.Number}", "D-PHOTO", applying.Engine, Cancel));
        moved.Body.IndexOf("kecil/D-PHOTO/2", StringComparison.Ordinal).ShouldBeLessThan(moved.Body.IndexOf("kecil/D-PHOTO/1", StringComparison.Ordinal));
        (await applying.Post("keterangan-2=Menenun+di+rumah", request => album.Post(request, $"{Applying.Number}", "D-PHOTO", applying.Engine, Cancel))).Location.ShouldEndWith("/dokumen/D-PHOTO");
        await applying.Post("keterangan-1=Tampak+depan", request => album.Post(request, $"{Applying.Number}", "D-PHOTO", applying.Engine, Cancel));
        (await applying.Get(request => new DocumentEndpoint(applying.Own, applying.Desk, null!, new(new("UseDevelopmentStorage=true"), applying.Web.Clock)).Get(request, $"{Applying.Number}", "D-PHOTO", Cancel)))
            .Body.ShouldSatisfyAllConditions(page => page.ShouldContain("Menenun di rumah"), page => page.ShouldContain("Tampak depan"));
        (await applying.Get(request => album.Get(request, $"{Applying.Number}", "D-NIB", Cancel))).Status.ShouldBe(StatusCodes.Status404NotFound);
    }
}
