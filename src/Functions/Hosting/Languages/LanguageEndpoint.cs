using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>Keeps the reader's choice of language in a cookie for a year and goes back to the page it came from.</summary>
public sealed class LanguageEndpoint
{
    [Function(nameof(LanguageEndpoint))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bahasa/{code}")] HttpRequest request, string code)
    {
        if (SpokenLanguages.Find(code) is { } language)
            request.HttpContext.Response.Cookies.Append(ReaderLanguage.Cookie, language.Code, new()
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = request.IsHttps,
                IsEssential = true,
            });

        return Results.LocalRedirect(LocalAddress.Of(request.Query["kembali"]));
    }
}
