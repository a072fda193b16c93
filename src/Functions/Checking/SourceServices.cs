using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core.Checking;

namespace Ovop.Functions.Checking;

/// <summary>One service for each source.</summary>
internal static class SourceServices
{
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddOptions<SourceOptions>().BindConfiguration("Sources");
        foreach (var source in SourceAnswers.All)
            services.AddSingleton<ISourceService>(provider =>
                new HttpSource(source, provider.GetRequiredService<IOptions<SourceOptions>>()));
        return services;
    }
}
