using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Reuse;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Behalf;

/// <summary>An officer of a dinas opens a draft for a producer, or one like another of the own.</summary>
internal sealed class ProposalEndpoint(Officers officers, CaseStart start, CaseDesk desk, PastFiles files)
{
    private const string Route = "pengusulan";

    [Function("ProposalGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        officers.Answer(request, async (_, officer) =>
            Page(request, officer, Guid.NewGuid(), await Model(request.Query["seperti"], officer, cancel)), cancel);

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
            var model = await Model(typed["seperti"], officer, cancel);
            if (Filing.Check(producer, session.Email).Concat(email.Problems).ToList() is { Count: > 0 } problems)
                return Page(request, officer, key, model, problems);

            var opened = await start.Open(
                orchestrations, session.Email, ReaderLanguage.Of(request.HttpContext), key.ToString("n"), cancel,
                (draft, round) => model is null ? Filing.Begin(draft, producer) : Likeness.Begin(draft, producer, model, round));
            if (!opened.TryGet(out var dossier))
                return opened.Problems.ToHttp(request.HttpContext);
            if (model is not null)
                await files.UseCommon(orchestrations, dossier, model, (await desk.SettingOf(dossier.Case, cancel)).Round, cancel);
            return Results.LocalRedirect(dossier.Number.Page);
        }), cancel);

    /// <summary>The case that the new one is to be like; null where none is named, or it is not the officer's.</summary>
    private async Task<Dossier?> Model(string? number, Officer officer, CancellationToken cancel) =>
        ApplicationNumber.TryParse(number, out var known) && await desk.Find(known, cancel) is { } model
            && Likeness.IsOf(model, officer.Contact.Id)
            ? model
            : null;

    private static IResult Page(HttpRequest request, Officer officer, Guid key, Dossier? model, params List<Problem> problems) =>
        Pages.Render<ProposalPage>(
            request.HttpContext, new { Officer = officer, StartKey = key.ToString("n"), Model = model, Problems = problems });
}
