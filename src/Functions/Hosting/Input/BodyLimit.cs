using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Input;

/// <summary>The most that may be posted to a function, in bytes; one that says nothing takes <see cref="Form"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyLimitAttribute(int mostBytes) : Attribute
{
    public int MostBytes => mostBytes;
}

/// <summary>The most that one request may carry, in bytes.</summary>
internal sealed record BodyLimit(int MostBytes)
{
    /// <summary>What people type.</summary>
    public const int Form = 256 * 1024;

    /// <summary>
    /// Files: two of the ordinary greatest size with room around them. The Functions host holds a body whole, at about five times
    /// its size, before the app hears of it, so greater files go straight to storage.
    /// </summary>
    public const int Upload = 24 * 1024 * 1024;

    /// <summary>
    /// The setting FUNCTIONS_REQUEST_BODY_SIZE_LIMIT of the host: so much over the largest limit that whoever passes that one
    /// still meets our page.
    /// </summary>
    public const int Host = 32 * 1024 * 1024;

    /// <summary>The code of what is larger than it may be; its argument is how much may be sent ("256 kB").</summary>
    public const string TooLarge = "form.too-large";

    /// <summary>The code of what is sent to where nothing may be.</summary>
    public const string Unwanted = "form.unwanted";

    private static readonly Dictionary<string, int> Stated =
    (
        from type in typeof(BodyLimit).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        let limit = method.GetCustomAttribute<BodyLimitAttribute>()
        where limit is not null
        select (function.Name, limit.MostBytes)).ToDictionary();

    /// <summary>Of a request to a function: nothing by GET and HEAD.</summary>
    public static BodyLimit Of(string function, string method) =>
        new(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? 0 : Stated.GetValueOrDefault(function, Form));

    /// <summary>Of a request under way.</summary>
    public static BodyLimit Of(HttpContext http) => http.Features.Get<BodyLimit>() ?? new(Form);

    /// <summary>Why more than this is refused.</summary>
    public Problem Problem => MostBytes == 0 ? new(Unwanted) : new(TooLarge, Args: Words);

    private string Words => MostBytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{MostBytes / 1024} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{MostBytes / 1024 / 1024} MB");
}
