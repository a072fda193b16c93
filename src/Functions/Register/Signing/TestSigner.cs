using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Functions.Register.Certificates;

namespace Ovop.Functions.Register.Signing;

/// <summary>
/// Signs with a certificate that this app has made for itself, and that says so. It is kept sealed, so that a paper written again is the
/// same paper.
/// </summary>
internal sealed class TestSigner(TableServiceClient tables, IDataProtectionProvider protection, TimeProvider clock) : IPaperSigner
{
    private const string Partition = "signing", Row = "test", Column = "Sealed", SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    private static readonly X500DistinguishedName Name = new("CN=UJI OVOP bukan tanda tangan resmi, OU=TEST not a legal signature, C=ID");

    private readonly TableClient _table = tables.GetTableClient("People");
    private readonly IDataProtector _protector = protection.CreateProtector("signing", "test", "v1");

    public PaperSigning Kind => PaperSigning.Test;

    public async Task<byte[]> Sign(byte[] covered, CancellationToken cancel)
    {
        using var certificate = await Certificate(cancel);
        var signer = new CmsSigner(certificate) { IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, NameOf(certificate)));
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private async Task<X509Certificate2> Certificate(CancellationToken cancel)
    {
        while (true)
        {
            var kept = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancel);
            if (kept.HasValue)
                return X509CertificateLoader.LoadPkcs12(_protector.Unprotect(kept.Value!.GetBinary(Column)), null);

            try
            {
                await _table.AddEntityAsync(new TableEntity(Partition, Row) { [Column] = _protector.Protect(Made()) }, cancel);
            }
            catch (RequestFailedException there) when (there.Status == 409)
            {
                // Another instance was faster: its certificate is the one.
            }
        }
    }

    private byte[] Made()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        var now = clock.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddYears(-2), now.AddYears(20));
        return made.Export(X509ContentType.Pkcs12);
    }

    /// <summary>SigningCertificateV2 (RFC 5035, 3): which certificate signed, by its SHA-256.</summary>
    private static byte[] NameOf(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }
}
