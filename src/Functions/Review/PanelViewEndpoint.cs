using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Offices;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Review;

/// <summary>A blind case as its panel is given it, for the office to look at before and after.</summary>
internal sealed class PanelViewEndpoint(StaffCases cases, DocumentDownload download)
{
    private const string Route = "kantor/permohonan/{number}/anonim/panel";

    [Function("PanelView")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "anonymity", (_, dossier, setting) =>
        {
            ContentPolicy.AllowFrames(request.HttpContext);
            return Task.FromResult(Blindness.Of(dossier) is null || dossier.Case.Commodity is null
                ? StaffCases.Unknown.ToHttp(request.HttpContext)
                : Pages.Render<PanelViewPage>(request.HttpContext, new { Visit = VisitOf(dossier, setting) }));
        }, cancel);

    [Function("PanelViewDocument")]
    public Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/dokumen/{code}/{turn}")] HttpRequest request,
        string number, string code, string turn, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, $"document:{code}/{turn}", (_, dossier, setting) =>
            AssessorView.Shows(setting.Round, code)
            ? download.Serve(request.HttpContext, BlindView.Over(dossier), code, int.TryParse(turn, out var which) ? which : 0, cancel)
            : Task.FromResult(DocumentDownload.Unknown.ToHttp(request.HttpContext)), cancel);

    /// <summary>As nobody in particular visits it, by no link.</summary>
    private static LinkVisit VisitOf(Dossier dossier, Setting setting) => new(
        new(dossier.Number, ReviewPages.Only, People.System, 0, ""), dossier.Number.OfficePanelView, BlindView.Over(dossier), setting,
        setting.People.Ratifier with { Id = People.System, Name = "", Email = "" })
    {
        Uncopied = AnonymousCopies.Missing(dossier, setting.Round).Count,
    };
}
