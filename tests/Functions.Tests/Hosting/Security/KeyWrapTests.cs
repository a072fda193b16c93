using System.Security.Cryptography;
using System.Xml.Linq;
using Azure;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Tests.Hosting.Security;

public sealed class KeyWrapTests
{
    private readonly Blobs _blobs = new();
    private readonly Vault _vault = new();

    [Fact]
    public void No_key_lies_in_the_blobs_as_it_is()
    {
        Protection(_vault).Protect("rahasia");

        var stored = _blobs.Stored.ShouldHaveSingleItem().ToString();
        stored.ShouldContain("<wrapped");
        stored.ShouldNotContain("masterKey");
    }

    [Fact]
    public void A_restored_copy_of_the_blobs_opens_what_was_sealed_where_the_vault_is_and_nowhere_else()
    {
        var sealed_ = Protection(_vault).Protect("rahasia");

        Protection(_vault).Unprotect(sealed_).ShouldBe("rahasia");
        Should.Throw<CryptographicException>(() => Protection(new Vault()).Unprotect(sealed_));
    }

    [Fact]
    public void After_the_secret_was_changed_old_keys_still_open_and_a_new_key_is_wrapped_with_the_new_one()
    {
        var sealed_ = Protection(_vault).Protect("rahasia");
        _vault.Rotate();

        Services(_vault).GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));

        Protection(_vault).Unprotect(sealed_).ShouldBe("rahasia");
        _blobs.Stored.Select(key => key.Descendants("wrapped").Single().Attribute("version")!.Value).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_key_from_before_there_was_a_vault_stays_readable()
    {
        var sealed_ = Protection(null).Protect("rahasia");

        Protection(_vault).Unprotect(sealed_).ShouldBe("rahasia");
    }

    private IDataProtector Protection(Vault? vault) => Services(vault).GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private ServiceProvider Services(Vault? vault)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("ovop");
        if (vault is not null)
            services.AddSingleton(new KeyWrap(vault, "data-protection"));
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            (options.XmlRepository, options.XmlEncryptor) = (_blobs, provider.GetService<KeyWrap>()));
        return services.BuildServiceProvider();
    }

    private sealed class Blobs : IXmlRepository
    {
        public List<XElement> Stored { get; } = [];

        public IReadOnlyCollection<XElement> GetAllElements() => Stored;

        public void StoreElement(XElement element, string friendlyName) => Stored.Add(element);
    }

    /// <summary>A vault with one secret in versions 1, 2 and so on.</summary>
    private sealed class Vault : SecretClient
    {
        private readonly List<string> _versions = [NewSecret()];

        public void Rotate() => _versions.Add(NewSecret());

        public override Response<KeyVaultSecret> GetSecret(
            string name, string? version, SecretContentType? outContentType, CancellationToken cancellationToken)
        {
            name.ShouldBe("data-protection");
            var number = version is null ? _versions.Count : int.Parse(version, System.Globalization.CultureInfo.InvariantCulture);
            var properties = SecretModelFactory.SecretProperties(new Uri($"https://vault.example/secrets/{name}/{number}"), new Uri("https://vault.example"), name, $"{number}");
            return Response.FromValue(SecretModelFactory.KeyVaultSecret(properties, _versions[number - 1]), null!);
        }

        private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    }
}
