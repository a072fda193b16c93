using Microsoft.AspNetCore.Http;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Register.Data;

/// <summary>The whole register as open data.</summary>
/// <param name="Version">Of the schema; another one only when a member goes or changes its meaning.</param>
/// <param name="Licence">SPDX identifier.</param>
/// <param name="Schema">Path of the JSON Schema.</param>
internal sealed record OpenData(int Version, string Licence, string Schema, IReadOnlyList<PublicAward> Awards)
{
    public static OpenData Of(IReadOnlyList<PublicAward> awards) => new(1, "CC-BY-4.0", "/data/register.schema.json", awards);

    /// <summary>An answer that pages of any site may read and caches may keep (see <see cref="PublicCache"/>).</summary>
    public static IResult Answer(HttpContext http, RegisterSnapshot register, Func<IResult> answer) =>
        OpenToAll(http) ?? PublicCache.Keep(http, register.Mark) ?? answer();

    /// <summary>The same for what only another version of the app changes.</summary>
    public static IResult Answer(HttpContext http, Func<IResult> answer) => Answer(http, "", answer);

    /// <summary>The same for what follows from the address and this version.</summary>
    public static IResult Answer(HttpContext http, string version, Func<IResult> answer) =>
        OpenToAll(http) ?? PublicCache.Keep(http, version) ?? answer();

    public static IResult Json(object shown) => Results.Json(shown, CaseJson.Options);

    private static IResult? OpenToAll(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return null;
    }

    /// <summary>
    /// The description of the API of a site, whose address it names: it is read away from the site too. The states are those of the
    /// stages, as an applicant is told them.
    /// </summary>
    public static string OpenApi(Uri site) => File("openapi.json")
        .Replace("\"url\": \"/\"", $"\"url\": \"{site}\"", StringComparison.Ordinal)
        .Replace("\"(states)\"", States, StringComparison.Ordinal);

    private static string States => string.Join(
        ", ", Moves.InOrder.Select(state => state.AsTold()).Distinct().Select(state => $"\"{state}\""));

    /// <summary>The text of a file in this folder.</summary>
    public static string File(string name)
    {
        using var reader = new StreamReader(typeof(OpenData).Assembly.GetManifestResourceStream($"data/{name}")!);
        return reader.ReadToEnd();
    }
}
