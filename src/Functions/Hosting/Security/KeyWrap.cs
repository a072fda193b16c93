using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Ovop.Functions.Hosting.Security;

/// <summary>Where the secret lies that Data Protection's keys are wrapped with; configuration section "Keys".</summary>
public sealed class KeyOptions
{
    /// <summary>Address of the key vault; null on a machine of one's own, where keys lie as they are.</summary>
    public Uri? Vault { get; set; }

    /// <summary>Name of the secret: 32 random bytes in base 64.</summary>
    public string Secret { get; set; } = "data-protection";
}

/// <summary>
/// Wraps Data Protection's keys (AES-256-GCM) with the newest version of a secret of the vault, so that whoever takes the blobs alone
/// can open nothing. A key names the version that it was wrapped with: a new version of the secret changes no key that there is, and
/// older versions have to stay.
/// </summary>
internal sealed class KeyWrap(SecretClient vault, string secret) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var newest = vault.GetSecret(secret).Value;
        var (nonce, tag) = (RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[AesGcm.TagByteSizes.MaxSize]);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = new byte[plain.Length];
        using var aes = Aes(newest);
        aes.Encrypt(nonce, plain, wrapped, tag, Encoding.UTF8.GetBytes(newest.Properties.Version));
        return new(
            new XElement(
                "wrapped", new XAttribute("version", newest.Properties.Version), Convert.ToBase64String([.. nonce, .. tag, .. wrapped])),
            typeof(KeyUnwrap));
    }

    /// <exception cref="CryptographicException">It was not wrapped with this secret, or is not whole.</exception>
    public XElement Open(XElement wrapped)
    {
        var version = wrapped.Attribute("version")!.Value;
        var bytes = Convert.FromBase64String(wrapped.Value).AsSpan();
        var nonce = bytes[..AesGcm.NonceByteSizes.MaxSize];
        var tag = bytes.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[bytes.Length - nonce.Length - tag.Length];
        using var aes = Aes(vault.GetSecret(secret, version).Value);
        aes.Decrypt(nonce, bytes[(nonce.Length + tag.Length)..], tag, plain, Encoding.UTF8.GetBytes(version));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    private static AesGcm Aes(KeyVaultSecret key) => new(Convert.FromBase64String(key.Value), AesGcm.TagByteSizes.MaxSize);
}

/// <summary>Opens what <see cref="KeyWrap"/> has wrapped; Data Protection makes it by the name that stands in the key.</summary>
internal sealed class KeyUnwrap(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<KeyWrap>().Open(encryptedElement);
}
