using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Behalf;

/// <summary>An officer of a dinas opens a draft for a producer.</summary>
internal sealed class ProposalEndpoint(Officers officers, CaseStart start)
{
    private const string Route = "pengusulan";

    [Function("ProposalGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        officers.Answer(request, (_, officer) => Task.FromResult(Page(request, officer, Guid.NewGuid())), cancel);

    [Function("ProposalPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        officers.Answer(request, (session, officer) => Forms.Answer(request, async typed =>
        {
            if (!Guid.TryParseExact(typed["kunci"], "n", out var key))
                return Forms.Malformed.ToHttp(request.HttpContext);

            var email = string.IsNullOrWhiteSpace(typed["surel"]) ? Result<string>.Ok("") : EmailAddress.Read(typed["surel"]);
            var producer = new Producer(officer.Contact.Id, officer.Area, typed["nama"].ToString().Trim(),
                Telephone.Read(typed["telepon"]), email.IsOk ? email.Value : "");
            if (Filing.Check(producer, session.Email).Concat(email.Problems).ToList() is { Count: > 0 } problems)
                return Page(request, officer, key, problems);

            var opened = await start.Open(orchestrations, session.Email, ReaderLanguage.Of(request.HttpContext),
                key.ToString("n"), cancel, draft => Filing.Begin(draft, producer));
            return opened.TryGet(out var dossier)
                ? Results.LocalRedirect(dossier.Number.Page)
                : opened.Problems.ToHttp(request.HttpContext);
        }), cancel);

    private static IResult Page(HttpRequest request, Officer officer, Guid key, params List<Problem> problems) =>
        Pages.Render<ProposalPage>(
            request.HttpContext, new { Officer = officer, StartKey = key.ToString("n"), Problems = problems });
}
