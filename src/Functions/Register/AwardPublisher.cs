using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Ovop.Core.Award;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Notices;
using Ovop.Functions.Register.Photos;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Register;

/// <summary>Makes a star public: its paper, written once, and its entry in the register. Doing so again changes nothing.</summary>
internal sealed class AwardPublisher(BlobServiceClient blobs, TableRegister register, PublicPhotos photos, IRounds rounds, IOptions<SiteOptions> site) : IRegister
{
    private readonly BlobContainerClient _papers = blobs.GetBlobContainerClient("certificates");

    public async Task Publish(Dossier dossier, Certificate certificate, CancellationToken cancel)
    {
        var blob = _papers.GetBlobClient(NameOf(certificate.Award.Certificate));
        if (!await blob.ExistsAsync(cancel))
            await Write(blob, CertificatePdf.Render(Facts(certificate)), cancel);

        if (await Showcase(dossier, cancel) is { } showcase)
            await Publish(dossier.Number, certificate.Award, showcase, cancel);
        else
            await register.Put(certificate.Award, null, cancel);
    }

    public async Task Show(Dossier dossier, CancellationToken cancel)
    {
        var shown = await register.Read(cancel);
        foreach (var certificate in AwardLife.Papers(dossier))
            if (shown.Find(certificate.Award.Certificate) != certificate.Award.On(shown.Day) || await ChosenOtherwise(dossier, certificate, cancel))
                await Publish(dossier, certificate, cancel);
    }

    /// <summary>The paper of a certificate; null when there is none of that number.</summary>
    public async Task<BinaryData?> Find(CertificateNumber number, CancellationToken cancel)
    {
        var blob = _papers.GetBlobClient(NameOf(number));
        return await blob.ExistsAsync(cancel) ? (await blob.DownloadContentAsync(cancel)).Value.Content : null;
    }

    /// <summary>Whether the applicant has chosen since, and it was not carried out.</summary>
    private async Task<bool> ChosenOtherwise(Dossier dossier, Certificate certificate, CancellationToken cancel)
    {
        if (!dossier.Has(Showing.RowKey) || await Showcase(dossier, cancel) is not { } showcase)
            return false;

        var shown = await register.Shown(certificate.Award.Certificate, cancel);
        var photographs = PublicPhotos.NamesOf(dossier.Number, showcase.Photos);
        return shown.Story != showcase.Story || shown.Photos.Except(photographs).Any() || (photographs.Count > 0 && shown.Photos.Count == 0);
    }

    private async Task<Showcase?> Showcase(Dossier dossier, CancellationToken cancel) =>
        Core.Register.Showcase.Of(dossier, await rounds.At(dossier.Case.Round, dossier.Case.RoundHash, cancel));

    private async Task Publish(ApplicationNumber number, PublicAward award, Showcase showcase, CancellationToken cancel)
    {
        var before = await register.Shown(award.Certificate, cancel);
        var names = await photos.Show(number, showcase.Photos, cancel);
        foreach (var name in before.Photos.Except(names))
            await photos.Remove(name, cancel);
        await register.Put(award, new(showcase.Story, names), cancel);
    }

    private static string NameOf(CertificateNumber number) => $"{number}.pdf";

    private static async Task Write(BlobClient blob, byte[] paper, CancellationToken cancel)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(paper), overwrite: false, cancel);
        }
        catch (RequestFailedException there) when (there.ErrorCode is "BlobAlreadyExists" or "BlobImmutableDueToPolicy")
        {
            // Another attempt has written the same bytes.
        }
    }

    private CertificateFacts Facts(Certificate certificate)
    {
        var award = certificate.Award;
        return new(
            award.Certificate.ToString(), award.Producer, award.Product, award.Brand, award.Commodity.Name,
            Provinces.Find(award.Province)?.Name ?? award.Province, Regencies.NameOf(award.Regency), award.Star, award.StarMax, award.Round,
            certificate.IssuedAt, award.ValidUntil, new Uri(site.Value.BaseAddress, $"sertifikat/{award.Certificate}"),
            certificate.SignedBy, certificate.SignedAs);
    }
}
