using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Notices;
using Ovop.Functions.Register.Certificates;
using Ovop.Functions.Register.Photos;
using Ovop.Functions.Register.Signing;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Register;

/// <summary>Makes a star public: its paper, written once, and its entry in the register. Doing so again changes nothing.</summary>
internal sealed class AwardPublisher(
    BlobServiceClient blobs, TableRegister register, PublicPhotos photos, IRounds rounds, IPaperSigner signer,
    IOptions<SiteOptions> site) : IRegister
{
    private readonly ConcurrentDictionary<CertificateNumber, PaperSignature?> _signatures = new();

    private readonly BlobContainerClient _papers = blobs.GetBlobContainerClient("certificates");

    public async Task Publish(Dossier dossier, Certificate certificate, CancellationToken cancel)
    {
        var blob = _papers.GetBlobClient(NameOf(certificate.Award.Certificate));
        if (!await blob.ExistsAsync(cancel))
            await Write(blob, await Paper(dossier, certificate, cancel), cancel);

        if (await Showcase(dossier, cancel) is { } showcase)
            await Put(dossier.Number, certificate.Award, showcase, shown =>
                [.. shown.Intersect(PublicPhotos.NamesOf(dossier.Number, showcase.Photos))], cancel);
        else
            await register.Put(certificate.Award, null, cancel);
    }

    public async Task Show(Dossier dossier, CancellationToken cancel)
    {
        var (entries, showcase) = (await register.Read(cancel), await Showcase(dossier, cancel));
        foreach (var certificate in AwardLife.Papers(dossier))
        {
            var award = certificate.Award;
            if (entries.Find(award.Certificate) != award.On(entries.Day))
                await Publish(dossier, certificate, cancel);
            if (showcase is null || !await IsShownOtherwise(dossier.Number, award, showcase, cancel))
                continue;

            var names = await photos.Show(dossier.Number, showcase.Photos, cancel);
            await Put(dossier.Number, award, showcase, _ => names, cancel);
        }
    }

    /// <summary>The paper of a certificate; null when there is none of that number.</summary>
    public async Task<BinaryData?> Find(CertificateNumber number, CancellationToken cancel)
    {
        var blob = _papers.GetBlobClient(NameOf(number));
        return await blob.ExistsAsync(cancel) ? (await blob.DownloadContentAsync(cancel)).Value.Content : null;
    }

    private async Task<byte[]> Paper(Dossier dossier, Certificate certificate, CancellationToken cancel)
    {
        var round = await rounds.At(dossier.Case.Round, dossier.Case.RoundHash, cancel);
        return await SignatureField.Fill(CertificatePdf.Render(Facts(certificate) with { Layout = round.Paper }), signer, cancel);
    }

    private async Task<Showcase?> Showcase(Dossier dossier, CancellationToken cancel) =>
        Core.Register.Showcase.Of(dossier, await rounds.At(dossier.Case.Round, dossier.Case.RoundHash, cancel));

    /// <summary>Whether everybody sees something else than the applicant consents to; a photo that cannot be opened is none.</summary>
    private async Task<bool> IsShownOtherwise(ApplicationNumber number, PublicAward award, Showcase showcase, CancellationToken cancel)
    {
        var (shown, photographs) = (await register.Shown(award.Certificate, cancel), PublicPhotos.NamesOf(number, showcase.Photos));
        return Written(shown) != Written(ShowOf(number, showcase, shown.Photos)) || shown.Photos.Except(photographs).Any()
            || (photographs.Count > 0 && shown.Photos.Count == 0);
    }

    private static string Written(PublicShow shown) => JsonSerializer.Serialize(shown, CaseJson.Options);

    /// <summary>The showcase with the photos of these names.</summary>
    private static PublicShow ShowOf(ApplicationNumber number, Showcase showcase, IReadOnlyList<string> names) => new(showcase.Story, names)
    {
        Captions = (from file in showcase.Photos
                    where showcase.Captions.ContainsKey(file.Key)
                    let name = PublicPhotos.NamesOf(number, [file])[0]
                    where names.Contains(name)
                    select KeyValuePair.Create(name, showcase.Captions[file.Key]))
            .DistinctBy(caption => caption.Key).OrderBy(caption => caption.Key, StringComparer.Ordinal).ToDictionary(),
        Findings = showcase.Findings,
        Shop = showcase.Shop,
    };

    /// <summary>What is no longer shown is gone before the entry says so.</summary>
    private async Task Put(
        ApplicationNumber number, PublicAward award, Showcase showcase,
        Func<IReadOnlyList<string>, IReadOnlyList<string>> photosOf, CancellationToken cancel)
    {
        var before = (await register.Shown(award.Certificate, cancel)).Photos;
        var names = photosOf(before);
        foreach (var name in before.Except(names))
            await photos.Remove(name, cancel);
        await register.Put(award, ShowOf(number, showcase, names), cancel);
    }

    /// <summary>The electronic signature of a paper, checked; null without one. Papers never change, so each is looked at once.</summary>
    public async Task<PaperSignature?> Signature(CertificateNumber number, CancellationToken cancel)
    {
        if (_signatures.TryGetValue(number, out var known))
            return known;
        if (await Find(number, cancel) is not { } paper)
            return null;

        return _signatures[number] = PaperSignature.Of(paper.ToArray());
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
            award.Certificate.ToString(), award.Producer, award.Product, award.Brand,
            new(award.Commodity.In(Language.Indonesian), award.Commodity.In(Language.English)),
            Provinces.Find(award.Province)?.Name ?? award.Province, Regencies.NameOf(award.Regency), award.Star, award.StarMax, award.Round,
            certificate.IssuedAt, award.ValidUntil, new Uri(site.Value.BaseAddress, $"sertifikat/{award.Certificate}"),
            certificate.SignedBy, certificate.SignedAs)
        {
            Decree = certificate.Decree,
            Signing = signer.Kind,
        };
    }
}
