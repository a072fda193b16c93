using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ovop.Functions.Register.Signing;

/// <summary>Who signs papers here, by the settings.</summary>
internal static class Signers
{
    public static IServiceCollection AddSigning(this IServiceCollection services)
    {
        services.AddOptions<SigningOptions>().BindConfiguration("Signing").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IPaperSigner>(provider =>
            provider.GetRequiredService<IOptions<SigningOptions>>().Value.Provider == "Test"
                ? ActivatorUtilities.CreateInstance<TestSigner>(provider)
                : new HandSigner());
    }
}
