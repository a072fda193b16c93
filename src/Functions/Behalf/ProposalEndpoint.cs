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
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Behalf;

/// <summary>An officer of a dinas opens a draft for a producer.</summary>
internal sealed class ProposalEndpoint(OwnCases own, CaseStart start, IRounds rounds, IPeople people)
{
    private const string Route = "pengusulan";

    private static readonly Problem NoOfficer = new("behalf.officer", ProblemKind.Forbidden);

    [Function("ProposalGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        own.Answer(request, async session => await OfficerOf(session, cancel) is { } officer
            ? Page(request, officer, Guid.NewGuid())
            : NoOfficer.ToHttp(request.HttpContext));

    [Function("ProposalPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, async session =>
        {
            if (await OfficerOf(session, cancel) is not { } officer)
                return NoOfficer.ToHttp(request.HttpContext);
            var form = await Forms.ReadAsync(request);
            if (!form.TryGet(out var typed))
                return form.Problems.ToHttp(request.HttpContext);
            if (!Guid.TryParseExact(typed["kunci"], "n", out var key))
                return Forms.Malformed.ToHttp(request.HttpContext);

            var email = string.IsNullOrWhiteSpace(typed["email"]) ? Result<string>.Ok("") : EmailAddress.Read(typed["email"]);
            var producer = new Producer(officer.Contact.Id, officer.Area, typed["nama"].ToString().Trim(),
                Telephone.Read(typed["telepon"]), email.IsOk ? email.Value : "");
            if (Filing.Check(producer, session.Email).Concat(email.Problems).ToList() is { Count: > 0 } problems)
                return Page(request, officer, key, problems);

            var opened = await start.Open(orchestrations, session.Email, ReaderLanguage.Of(request.HttpContext),
                key.ToString("n"), cancel, draft => Filing.Begin(draft, producer));
            return opened.TryGet(out var dossier)
                ? Results.LocalRedirect(dossier.Number.Page)
                : opened.Problems.ToHttp(request.HttpContext);
        });

    private async Task<Officer?> OfficerOf(Session session, CancellationToken cancel) =>
        await rounds.Latest(cancel) is { } round
            ? (await people.Read(round.Id, cancel)).Officers.FirstOrDefault(officer => officer.Contact.Email == session.Email)
            : null;

    private static IResult Page(HttpRequest request, Officer officer, Guid key, params List<Problem> problems) =>
        Pages.Render<ProposalPage>(
            request.HttpContext, new { Officer = officer, StartKey = key.ToString("n"), Problems = problems });
}
