using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Hosting.Frame;

/// <summary>Whom a page is rendered for; every component can get at it.</summary>
/// <param name="Language">The language of all words on the page.</param>
/// <param name="Address">Path and query of this request, to come back to.</param>
/// <param name="Session">Who is signed in, if anyone.</param>
/// <param name="Typed">What the reader just posted, if this answers a form.</param>
/// <param name="FormToken">Makes the antiforgery token, and its cookie; null where no form can be, as in a mail.</param>
public sealed record Reader(
    Language Language, string Address = "/", Session? Session = null,
    IFormCollection? Typed = null, Func<AntiforgeryTokenSet>? FormToken = null)
{
    /// <summary>Whether they are for a part of the award alone, so that nothing leads them to what concerns all of it.</summary>
    public bool IsBounded { get; init; }

    /// <summary>Whoever let them in says that they are.</summary>
    public static void Bound(HttpContext http) => http.Items[typeof(Reader)] = true;

    public static Reader Of(HttpContext http) => new(
        ReaderLanguage.Of(http),
        $"{http.Request.Path}{http.Request.QueryString}",
        http.RequestServices.GetRequiredService<Sessions>().Read(http),
        http.Features.Get<IFormFeature>()?.Form,
        () => http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http))
    {
        IsBounded = http.Items.ContainsKey(typeof(Reader)),
    };
}
