using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases.Waits;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Timeline;

/// <summary>Draws how long a case was in each stage.</summary>
internal sealed class TimelineEndpoint(StaffCases cases)
{
    [Function(nameof(TimelineEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/permohonan/{number}/tahap.svg")] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, null, (_, dossier, setting) =>
        {
            var words = new CaseWords(ReaderLanguage.Of(request.HttpContext));
            return Task.FromResult(Charts.Answer(request.HttpContext, Charts.Spans(
                [.. StagePeriod.Of(dossier).Select(period => (words.State(period.State), period.From, period.Until ?? setting.Now))])));
        }, cancel);
}
