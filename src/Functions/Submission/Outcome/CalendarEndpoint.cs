using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Submission.Outcome;

/// <summary>The dates of an application, to be kept in one's own calendar.</summary>
internal sealed class CalendarEndpoint(OwnCases own, IOptions<SiteOptions> site)
{
    [Function("CalendarGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/tenggat.ics")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) =>
        {
            if (CalendarFile.DatesOf(dossier, setting).Count == 0)
                return Task.FromResult(Results.LocalRedirect(dossier.Number.Page));

            var file = CalendarFile.Of(dossier, setting, site.Value.BaseAddress, ReaderLanguage.Of(request.HttpContext));
            return Task.FromResult(
                Results.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", $"{dossier.Number}.ics"));
        }, cancel);
}
