using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;

namespace Ovop.Functions.Hosting.Security;

/// <summary>The Functions host ends TLS and passes requests on over loopback; this tells the app whether the reader came by https.</summary>
internal sealed class BehindFrontEnd : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto });
        next(app);
    };
}
