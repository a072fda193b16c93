using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Hosting.Input;

/// <summary>
/// Reads posted forms: bounded in size, only from our own pages, and their texts as they are kept (<see cref="TypedText"/>).
/// </summary>
public static class Forms
{
    /// <summary>The form did not come with a good token: an old page, or another site.</summary>
    public static readonly Problem Stale = new("form.stale");

    /// <summary>What was sent is not a form, or broke off.</summary>
    public static readonly Problem Malformed = new("form.malformed");

    /// <summary>The most answers of one form: several hundred boxes may be ticked on a list; mostly the bytes end it before.</summary>
    public const int MostAnswers = 5_000;

    /// <summary>The code of what has more; its argument is how many may be sent.</summary>
    public const string TooMany = "form.too-many";

    /// <summary>
    /// Bytes; where more may come, it comes in parts: of a form in one piece each field is read anew with every bit of it that
    /// arrives.
    /// </summary>
    private const int MostInOne = 1024 * 1024;

    /// <summary>Answers what was posted; or why it could not be read.</summary>
    public static async Task<IResult> Answer(HttpRequest request, Func<IFormCollection, Task<IResult>> answer)
    {
        var form = await ReadAsync(request);
        return form.TryGet(out var typed) ? await answer(typed) : form.Problems.ToHttp(request.HttpContext);
    }

    /// <summary>
    /// The form, or one of <see cref="Stale"/>, <c>form.too-large</c>, <see cref="TooMany"/> and <see cref="Malformed"/>; answer those with
    /// <c>ToHttp</c>.
    /// </summary>
    /// <param name="request">A POST made by a <see cref="Form"/>, of the size that its function takes
    /// (<see cref="BodyLimitAttribute"/>).</param>
    public static async Task<Result<IFormCollection>> ReadAsync(HttpRequest request)
    {
        var (http, limit) = (request.HttpContext, BodyLimit.Of(request.HttpContext));
        if (!request.HasFormContentType || (limit.MostBytes > MostInOne && !IsInParts(request))) return Malformed;

        http.Features.Set<IFormFeature>(new FormFeature(request, new()
        {
            ValueCountLimit = MostAnswers,
            KeyLengthLimit = 200,
            ValueLengthLimit = limit.MostBytes,
            MultipartBodyLengthLimit = limit.MostBytes,
        }));
        try
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            var isOurs = await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
            return isOurs ? Result<IFormCollection>.Ok(Kept(form)) : Stale;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return limit.Problem;
        }
        catch (InvalidDataException e)
        {
            return e.Message.Contains("count limit", StringComparison.Ordinal) ? new Problem(TooMany, Args: $"{MostAnswers}")
                : e.Message.Contains("limit", StringComparison.Ordinal) ? limit.Problem
                : Malformed;
        }
        catch (IOException)
        {
            return Malformed;
        }
    }

    /// <summary>Every text that is typed comes in here, and in one form from here on.</summary>
    private static FormCollection Kept(IFormCollection typed) => new(
        typed.ToDictionary(field => field.Key, field => new StringValues([.. field.Value.Select(text => TypedText.Of(text ?? ""))])),
        typed.Files);

    private static bool IsInParts(HttpRequest request) => request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
}
