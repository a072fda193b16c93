using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>What every kind of letter says of a case, in any language; no link in it works.</summary>
internal sealed class WordingEndpoint(StaffCases cases, IServiceProvider services, IOptions<SiteOptions> site)
{
    [Function(nameof(WordingEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/permohonan/{number}/surat")] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "wording", async (_, dossier, _) =>
        {
            var kind = Enum.TryParse<Notice>(request.Query["jenis"], out var asked) && Enum.IsDefined(asked) ? asked : Notice.Receipt;
            var language = SpokenLanguages.Find(request.Query["bahasa"]) ?? ReaderLanguage.Of(request.HttpContext);
            var body = await MailBody.RenderAsync<LetterMail>(
                services, language, new { Dossier = dossier, Letter = Sample(dossier, kind, language), Address = site.Value.BaseAddress });
            return Pages.Render<WordingPage>(request.HttpContext, new { dossier.Number, Kind = kind, Language = language, Body = body });
        }, cancel);

    /// <summary>
    /// The letter of this kind that the case has, or one with nothing that is particular to it. A one-time code is never shown.
    /// </summary>
    private static Letter Sample(Dossier dossier, Notice kind, Language language)
    {
        var letter = dossier.All<Letter>().LastOrDefault(letter => letter.Kind == kind) ?? new Letter(kind, "", "", "", language);
        return kind == Notice.ReviewCode ? letter with { Args = ["••••••"] } : letter;
    }
}
