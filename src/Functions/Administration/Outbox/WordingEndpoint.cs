using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>What every kind of letter says of a case, in any language; no link in it works.</summary>
internal sealed class WordingEndpoint(StaffCases cases, IMailWordings wordings, IServiceProvider services, IOptions<SiteOptions> site)
{
    [Function(nameof(WordingEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/permohonan/{number}/surat")] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "wording", async (_, dossier, setting) =>
        {
            var kind = Enum.TryParse<Notice>(request.Query["jenis"], out var asked) && Enum.IsDefined(asked) ? asked : Notice.Receipt;
            var language = SpokenLanguages.Find(request.Query["bahasa"]) ?? ReaderLanguage.Of(request.HttpContext);
            var letter = SampleLetter.Of(dossier, kind, language);
            var words = await wordings.Of(letter, language, cancel);
            var body = await MailBody.RenderAsync<LetterMail>(
                services, language,
                new { Dossier = dossier, Letter = letter, setting.People, Address = site.Value.BaseAddress, Words = words });
            return Pages.Render<WordingPage>(request.HttpContext, new { dossier.Number, Kind = kind, Language = language, Body = body });
        }, cancel);
}
