using Microsoft.AspNetCore.Http;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;

namespace Ovop.Functions.Sittings.Minutes;

/// <summary>The minutes as a file, in the language of who asks; who may have them is for the caller to say.</summary>
internal sealed class MinutesFiles(Agendas agendas)
{
    public async Task<IResult> Serve(HttpContext http, Sitting sitting, string kind, CancellationToken cancel)
    {
        if (kind is not ("pdf" or "docx"))
            return SittingTokens.Unknown.ToHttp(http);

        var whole = await agendas.Whole(sitting, cancel);
        if (!whole.TryGet(out var items))
            return whole.Problems.ToHttp(http);

        var minutes = MinutesText.Of(sitting, items, ReaderLanguage.Of(http));
        http.Response.Headers.CacheControl = "private, no-store";
        return kind == "pdf"
            ? Results.File(MinutesPdf.Render(minutes), "application/pdf", $"berita-acara-{sitting.Day:yyyy-MM-dd}.pdf")
            : Results.File(MinutesDocx.Write(minutes), MinutesDocx.ContentType, $"berita-acara-{sitting.Day:yyyy-MM-dd}.docx");
    }
}
