using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Ovop.Functions.Hosting.Errors;
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
        builder.UseMiddleware<UnhandledErrors>();
        builder.Services.AddHosting();
        builder.Logging.AddQuiet();
        Texts.Lenient = builder.Environment.IsProduction();
        return builder;
    }

    internal static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => BlobStorage.Connect(provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<RateLimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Sessions>().AddOptions<SessionOptions>().BindConfiguration("Session");
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "formulir";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("ovop");
        services.AddOptions<KeyManagementOptions>().Configure<BlobServiceClient>((options, blobs) =>
            options.XmlRepository = new BlobKeyRepository(blobs.GetBlobContainerClient(KeyContainer)));
        return services;
    }
}
