using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Renewal;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Renewal;

/// <summary>Applies again: a draft of the present round that begins with what was sent before.</summary>
internal sealed class ReapplicationEndpoint(OwnCases own, CaseStart start, IRounds rounds)
{
    [Function(nameof(ReapplicationEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/lagi")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, number, Right.Own, async (past, _) =>
        {
            var (form, round) = (await Forms.ReadAsync(request), await rounds.Current(cancel));
            if (!form.IsOk)
                return form.Problems.ToHttp(request.HttpContext);
            if (Reapplication.PastMustAllowAnother(past, round) is { } problem)
                return problem.ToHttp(request.HttpContext);

            var opened = await start.Open(
                orchestrations, past.Case.Owner, ReaderLanguage.Of(request.HttpContext), Reapplication.KeyOf(past.Number), cancel,
                (draft, _) => Reapplication.Begin(draft, past, round));
            return opened.TryGet(out var dossier)
                ? Results.LocalRedirect(dossier.Number.Page)
                : opened.Problems.ToHttp(request.HttpContext);
        }, cancel);
}
