using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Ovop.Core.Award;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Register;

/// <summary>Makes a star public: its paper, written once, and its entry in the register. Doing so again changes nothing.</summary>
internal sealed class AwardPublisher(BlobServiceClient blobs, TableRegister register, IOptions<SiteOptions> site) : IRegister
{
    private readonly BlobContainerClient _papers = blobs.GetBlobContainerClient("certificates");

    public async Task Publish(Certificate certificate, CancellationToken cancel)
    {
        var blob = _papers.GetBlobClient(NameOf(certificate.Award.Certificate));
        if (!await blob.ExistsAsync(cancel))
            await Write(blob, CertificatePdf.Render(Facts(certificate)), cancel);

        await register.Put(certificate.Award, certificate.Story, cancel);
    }

    public async Task Show(Dossier dossier, CancellationToken cancel)
    {
        var shown = await register.Read(cancel);
        foreach (var certificate in AwardLife.Papers(dossier).Where(paper => shown.Find(paper.Award.Certificate) != paper.Award.On(shown.Day)))
            await Publish(certificate, cancel);
    }

    /// <summary>The paper of a certificate; null when there is none of that number.</summary>
    public async Task<BinaryData?> Find(CertificateNumber number, CancellationToken cancel)
    {
        var blob = _papers.GetBlobClient(NameOf(number));
        return await blob.ExistsAsync(cancel) ? (await blob.DownloadContentAsync(cancel)).Value.Content : null;
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
