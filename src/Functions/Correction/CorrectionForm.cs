using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Correction;

/// <summary>
/// The request for a correction in two steps that need no scripts: what is flagged stands in the address ("?butir=produk"),
/// the reasons are posted under "sebab." and the code.
/// </summary>
internal static class CorrectionForm
{
    public static IReadOnlyList<RevisionItem> Read(IFormCollection form) =>
        [.. form["butir"].OfType<string>().Distinct().Select(code => new RevisionItem(code, form[$"sebab.{code}"].ToString()))];

    /// <summary>The step that the address asks for, or the second step again with what was posted.</summary>
    /// <param name="request">The request being answered.</param>
    /// <param name="dossier">The case.</param>
    /// <param name="setting">Its round and the time.</param>
    /// <param name="action">Where the form is posted.</param>
    /// <param name="back">Where the back link goes.</param>
    /// <param name="sees">Which codes the person may see.</param>
    /// <param name="problems">Why the post was refused.</param>
    /// <param name="isShownFirst">Whether what follows is shown before it is done.</param>
    public static IResult Page(
        HttpRequest request, Dossier dossier, Setting setting, string action,
        string back, Func<string, bool> sees, IReadOnlyList<Problem> problems, bool isShownFirst = false)
    {
        var codes = CorrectionRequest.Codes(dossier, setting.Round).Where(sees).ToList();
        var asked = request.HasFormContentType ? request.Form["butir"] : request.Query["butir"];
        var flagged = codes.Where(code => asked.Contains(code)).ToList();
        if (flagged.Count == 0 && request.Query.ContainsKey("pilih"))
            problems = [new("correction.nothing", Field: "butir")];

        return Pages.Render<CorrectionRequestPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            Action = action,
            Back = back,
            Codes = codes,
            Flagged = flagged,
            IsShownFirst = isShownFirst,
            Problems = Named(problems, setting, ReaderLanguage.Of(request.HttpContext)),
        });
    }

    private static IReadOnlyList<Problem> Named(IReadOnlyList<Problem> problems, Setting setting, Language language) =>
        [.. problems
            .Select(problem => problem with { Args = [.. problem.Args.Select(code => ItemWords.Of(code, setting.Round, language))] })];
}
