using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Register.PublicConsents;

/// <summary>The applicant chooses what of the product everybody sees.</summary>
internal sealed class PublicConsentEndpoint(OwnCases own, CaseDesk desk)
{
    private const string Route = "permohonan/{number}/tayangan";

    [Function("PublicConsentGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Withdraw, (dossier, setting) => Task.FromResult(PublicConsent.IsOpen(dossier)
            ? Page(request, dossier, setting, [])
            : Results.LocalRedirect(dossier.Number.Page)), cancel);

    [Function("PublicConsentPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Withdraw, async (dossier, visit, typed) =>
        {
            var choice = new PublicConsent(typed["setuju_tayang"] == "ya", typed["setuju_foto"] == "ya")
            {
                Findings = typed["setuju_penilai"] == "ya",
                Shop = typed["setuju_toko"] == "ya",
                Captions = Showcase.Photographs(dossier, visit.Round).Index()
                    .Select(photo => KeyValuePair.Create(photo.Item.Key, TypedText.Of($"{typed[CaptionOf(photo.Index)]}").Trim()))
                    .Where(caption => caption.Value.Length > 0).ToDictionary(),
            };
            var decision = await desk.Act(
                orchestrations, dossier.Number,
                (latest, setting) => PublicConsent.Choose(latest, choice, setting with { Applicant = visit.Applicant }), cancel);
            return decision.IsOk ? Results.LocalRedirect(dossier.Number.Page)
                : decision.Problems[0].Kind == ProblemKind.Conflict ? decision.Problems.ToHttp(request.HttpContext)
                : Page(request, dossier, visit, decision.Problems);
        }, cancel);

    /// <summary>The field in which it is said what a photo shows.</summary>
    internal static string CaptionOf(int photo) => $"keterangan_{photo + 1}";

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Pages.Render<PublicConsentPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
