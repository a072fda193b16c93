using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Hosting.Input;

/// <summary>Reads posted forms: bounded in size, and only from our own pages.</summary>
public static class Forms
{
    /// <summary>The form did not come with a good token: an old page, or another site.</summary>
    public static readonly Problem Stale = new("form.stale");

    /// <summary>More was sent than the page can have asked for.</summary>
    public static readonly Problem TooLarge = new("form.too-large");

    /// <summary>What was sent is not a form, or broke off.</summary>
    public static readonly Problem Malformed = new("form.malformed");

    /// <summary>Answers what was posted; or why it could not be read.</summary>
    public static async Task<IResult> Answer(HttpRequest request, Func<IFormCollection, Task<IResult>> answer)
    {
        var form = await ReadAsync(request);
        return form.TryGet(out var typed) ? await answer(typed) : form.Problems.ToHttp(request.HttpContext);
    }

    /// <summary>The form, or one of <see cref="Stale"/>, <see cref="TooLarge"/> and <see cref="Malformed"/>; answer those with <c>ToHttp</c>.</summary>
    /// <param name="request">A POST made by a <see cref="Form"/>.</param>
    /// <param name="maxBytes">The most that the body may hold; raise it only where files are sent.</param>
    public static async Task<Result<IFormCollection>> ReadAsync(HttpRequest request, int maxBytes = 256 * 1024)
    {
        var http = request.HttpContext;
        if (!request.HasFormContentType) return Malformed;
        if (request.ContentLength > maxBytes) return TooLarge;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = maxBytes;

        http.Features.Set<IFormFeature>(new FormFeature(request, new() { ValueCountLimit = 500, KeyLengthLimit = 200, ValueLengthLimit = maxBytes, MultipartBodyLengthLimit = maxBytes }));
        try
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            var isOurs = await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
            return isOurs ? Result<IFormCollection>.Ok(form) : Stale;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge;
        }
        catch (InvalidDataException e)
        {
            return e.Message.Contains("limit", StringComparison.Ordinal) ? TooLarge : Malformed;
        }
        catch (IOException)
        {
            return Malformed;
        }
    }
}
