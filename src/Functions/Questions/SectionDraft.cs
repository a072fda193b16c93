using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Questions;

/// <summary>What a section's script is told after saving what is typed so far.</summary>
internal static class SectionDraft
{
    /// <summary>When it was saved, with the mark of the answers; or why not, and what another tab or device has saved meanwhile.</summary>
    public static IResult Answer(HttpContext http, TypedSection typed, Dossier dossier, IReadOnlyList<Problem> problems, DateTimeOffset now)
    {
        var (form, language) = (Revisions.Form(dossier), ReaderLanguage.Of(http));
        var mark = form.MarkOf(typed.Section);
        if (problems.Count == 0)
            return Results.Json(new { Mark = mark, Time = WhenText.Time(now, Zones.OfProvince(form["prov"]), language) });

        return problems[0].Code == "form.newer"
            ? Results.Json(new { problems[0].Code, Mark = mark, Newer = NewerAnswer.Of(form, typed, language) },
                statusCode: StatusCodes.Status409Conflict)
            : problems.ToHttp(http);
    }
}
