using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Hosting.Telemetry;

namespace Ovop.Functions.Hosting;

public static class Registration
{
    internal const string KeyContainer = "keys";

    /// <summary>What any app of pages needs: HTTP, rendering, errors, headers, sessions, antiforgery and their keys.</summary>
    public static FunctionsApplicationBuilder AddHosting(this FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<SecurityHeaders>();
        builder.UseMiddleware<Bodies>();
        builder.UseMiddleware<RateLimits>();
        builder.UseMiddleware<PublicCompression>();
        builder.UseMiddleware<UnhandledErrors>();
        builder.Services.AddHosting();
        builder.Logging.AddQuiet();
        Texts.Lenient = builder.Environment.IsProduction();
        return builder;
    }

    internal static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.Configure<ResponseCompressionOptions>(options =>
            (options.EnableForHttps, options.MimeTypes) = (true, PublicCompressionProvider.Words));
        services.AddSingleton<PublicCompression>().AddSingleton<IResponseCompressionProvider, PublicCompressionProvider>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => BlobStorage.Connect(provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<RateLimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WrittenPages>();
        services.AddSingleton<Sessions>().AddOptions<SessionOptions>().BindConfiguration("Session");
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "formulir";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("ovop");
        services.AddOptions<KeyOptions>().BindConfiguration("Keys");
        services.AddSingleton(provider => WrapOf(
            provider.GetRequiredService<IOptions<KeyOptions>>().Value, provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<KeyManagementOptions>().Configure<BlobServiceClient, IOptions<KeyOptions>, IServiceProvider>(
            (options, blobs, keys, provider) =>
            {
                options.XmlRepository = new BlobKeyRepository(blobs.GetBlobContainerClient(KeyContainer));
                options.XmlEncryptor = keys.Value.Vault is null ? null : provider.GetRequiredService<KeyWrap>();
            });
        return services;
    }

    private static KeyWrap WrapOf(KeyOptions keys, IConfiguration configuration) => new(
        new SecretClient(
            keys.Vault ?? throw new InvalidOperationException("Keys:Vault is not set."),
            new ManagedIdentityCredential(BlobStorage.Identity(configuration))),
        keys.Secret);
}
