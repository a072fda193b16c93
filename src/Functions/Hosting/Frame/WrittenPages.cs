using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Ovop.Functions.Hosting.Frame;

/// <summary>
/// Public pages as they were written, each under a tag that names all it follows from: what is asked for again before anything has
/// changed is not written again. What is seldom asked for goes when it is too much.
/// </summary>
internal sealed class WrittenPages : IDisposable
{
    /// <summary>In bytes, of all pages.</summary>
    public const int Most = 16 * 1024 * 1024;

    private static readonly object Tag = new();

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The page of this tag; null where it is to be written, and then what answers this request is kept under it.</summary>
    public IResult? Find(HttpContext http, string tag)
    {
        if (_pages.TryGetValue(tag, out byte[]? page))
            return Results.Bytes(page!, "text/html; charset=utf-8");
        if (HttpMethods.IsGet(http.Request.Method))
            http.Items[Tag] = (this, tag);
        return null;
    }

    /// <summary>
    /// The answer, kept if it is one that was looked for, as a whole and good for everybody: a form's page is its reader's own.
    /// </summary>
    public static IResult Keep(HttpContext http, IResult answer) =>
        http.Items[Tag] is (WrittenPages pages, string tag) ? new Kept(answer, page => pages._pages.Set(
            tag, page, new MemoryCacheEntryOptions { Size = page.Length, SlidingExpiration = TimeSpan.FromHours(1) })) : answer;

    public void Dispose() => _pages.Dispose();

    private sealed class Kept(IResult answer, Action<byte[]> keep) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var (reader, written) = (response.Body, new MemoryStream());
            response.Body = written;
            try
            {
                await answer.ExecuteAsync(httpContext);
            }
            finally
            {
                response.Body = reader;
            }

            var page = written.ToArray();
            if (response.StatusCode == StatusCodes.Status200OK && response.GetTypedHeaders().CacheControl?.Public == true)
                keep(page);
            await reader.WriteAsync(page, httpContext.RequestAborted);
        }
    }
}
