using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Sharing;
using Ovop.Core.Start;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn.Numbers;
using Ovop.Functions.Start;
using Ovop.Functions.Submission.Filed;

namespace Ovop.Functions.Submission;

/// <summary>
/// The applicant's own applications, and the start of a new one; an officer of a dinas who has none is led to those filed for producers.
/// </summary>
internal sealed class ApplicationsEndpoint(
    OwnCases own, ICases cases, CaseStart start, IRounds rounds, IPeople people, PassedEligibility passed,
    NumberCodes numbers, TimeProvider clock)
{
    [Function("ApplicationsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan")] HttpRequest request, CancellationToken cancel) =>
        own.Answer(request, async session =>
        {
            var (dossiers, unreadable) = await (await cases.OwnedBy(session.Email, cancel)).Each(
                async (number, stop) => await cases.Find(number, stop) is { } dossier && !DraftTerm.WasDeleted(dossier)
                    && Grants.May(dossier, session.Email, Right.View)
                        ? dossier
                        : null,
                cancel);
            var round = await rounds.Current(cancel);
            var officer = (await people.Read(round.Id, cancel)).Officers.FirstOrDefault(officer => officer.Contact.Email == session.Email);
            if (officer is { Contact.Id: var filer } && dossiers.All(dossier => Filing.Of(dossier)?.Officer == filer))
                return Results.LocalRedirect(FiledEndpoint.Path);

            return Pages.Render<ApplicationsPage>(request.HttpContext, new
            {
                Dossiers = dossiers,
                Unreadable = unreadable,
                Round = round,
                Now = clock.GetUtcNow(),
                StartKey = Guid.NewGuid().ToString("n"),
                IsEligible = passed.IsKept(request.HttpContext),
                HasNumbers = numbers.IsOn,
                IsOfficer = officer is not null,
            });
        });

    [Function("ApplicationsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan")] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, async session =>
        {
            var form = await Forms.ReadAsync(request);
            if (!form.IsOk)
                return form.Problems.ToHttp(request.HttpContext);
            if (!Guid.TryParseExact(form.Value["kunci"], "n", out var key))
                return Forms.Malformed.ToHttp(request.HttpContext);
            if (!passed.IsKept(request.HttpContext))
                return Results.LocalRedirect("/kelayakan");

            var ware = passed.WareOf(request.HttpContext);
            var opened = await start.Open(
                orchestrations, session.Email, ReaderLanguage.Of(request.HttpContext), key.ToString("n"), cancel,
                (draft, round) => Eligibility.Begin(draft, ware, round));
            return opened.TryGet(out var dossier)
                ? Results.LocalRedirect(dossier.Number.Page)
                : opened.Problems.ToHttp(request.HttpContext);
        });
}
