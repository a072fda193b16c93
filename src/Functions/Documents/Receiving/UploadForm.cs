using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Ovop.Core;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// Reads a posted form part by part, so that files pass through without being held; its token and fields must come before them.
/// </summary>
internal static class UploadForm
{
    private const int MostFields = 20, LongestField = 4 * 1024;

    private static readonly Problem None = new("document.none");

    /// <summary>Hands each file to <paramref name="take"/> in turn.</summary>
    /// <param name="request">A POST made by a form with files, of the size that its function takes
    /// (<see cref="BodyLimitAttribute"/>).</param>
    /// <param name="take">Reads the file at once, given its name and the fields before it; what it leaves unread is passed over.</param>
    /// <returns>What became of each file; or <c>document.none</c>, <see cref="Forms.Stale"/>, <c>form.too-large</c>,
    /// <see cref="Forms.Malformed"/>.</returns>
    public static async Task<Result<IReadOnlyList<T>>> Read<T>(
        HttpRequest request, Func<Stream, string, IReadOnlyDictionary<string, StringValues>, Task<T>> take, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            return Forms.Malformed;

        try
        {
            var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = 8 * 1024 };
            return await IsOurs(request, reader, cancel) ? await Files(request, reader, take, cancel) : Forms.Stale;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return BodyLimit.Of(request.HttpContext).Problem;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return Forms.Malformed;
        }
    }

    /// <summary>The first part is the token; without a good one nothing more is read.</summary>
    private static async Task<bool> IsOurs(HttpRequest request, MultipartReader reader, CancellationToken cancel)
    {
        var services = request.HttpContext.RequestServices;
        var names = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        if (await reader.ReadNextSectionAsync(cancel) is not { } part
            || part.GetContentDispositionHeader()?.Name.Value != names.FormFieldName)
            return false;

        request.Headers[names.HeaderName!] = await Text(part, cancel);
        return await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(request.HttpContext);
    }

    /// <summary>
    /// Browsers write a quotation mark within a file's name as %22 (HTML, multipart form data). What was typed is kept for the
    /// page that answers.
    /// </summary>
    private static async Task<Result<IReadOnlyList<T>>> Files<T>(
        HttpRequest request, MultipartReader reader,
        Func<Stream, string, IReadOnlyDictionary<string, StringValues>, Task<T>> take, CancellationToken cancel)
    {
        var (taken, typed) = (new List<T>(), new Dictionary<string, StringValues>());
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(new FormCollection(typed)));
        while (await reader.ReadNextSectionAsync(cancel) is { } part)
            if (part.AsFileSection() is { FileStream: { } content, FileName: { Length: > 0 } name })
                taken.Add(await take(content, name.Replace("%22", "\"", StringComparison.Ordinal), typed));
            else if (part.AsFormDataSection() is { Name: { Length: > 0 } field } && typed.Count < MostFields)
                typed[field] = TypedText.Of(await Text(part, cancel));

        return taken.Count > 0 ? Result<IReadOnlyList<T>>.Ok(taken) : None;
    }

    /// <summary>The start of a part that is not a file.</summary>
    private static async Task<string> Text(MultipartSection part, CancellationToken cancel)
    {
        var bytes = new byte[LongestField];
        var length = await part.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
