using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace Ovop.Functions.Hosting;

/// <summary>
/// Makes small on the wire what any cache may keep (<see cref="Frame.PublicCache"/>), and nothing else: the length of a page that is
/// somebody's own, compressed, would tell who can put words into it what else stands there (BREACH).
/// </summary>
internal sealed class PublicCompression(IResponseCompressionProvider provider) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.GetHttpContext() is { } http ? Answer(http, () => next(context)) : next(context);

    internal Task Answer(HttpContext http, Func<Task> answer) => new ResponseCompressionMiddleware(_ => answer(), provider).Invoke(http);
}

/// <summary>Decides by what the answer says of itself.</summary>
internal sealed class PublicCompressionProvider(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <summary>Pages and files of words; pictures, papers and fonts are small already.</summary>
    internal static readonly string[] Words =
    [
        MediaTypeNames.Text.Html, MediaTypeNames.Text.Plain, MediaTypeNames.Text.Csv, MediaTypeNames.Application.Json,
        MediaTypeNames.Application.Xml, "application/atom+xml", "application/ld+json", "application/schema+json", "application/csvm+json",
        "image/svg+xml",
    ];

    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.Headers.CacheControl.ToString().StartsWith("public", StringComparison.Ordinal)
        && base.ShouldCompressResponse(context);
}
