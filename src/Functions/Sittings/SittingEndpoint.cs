using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Chairing;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Votes;

namespace Ovop.Functions.Sittings;

/// <summary>
/// A sitting by a member's own link: members vote, the chair looks at what they would decide and decides, and afterwards everybody
/// reads what was.
/// </summary>
internal sealed class SittingEndpoint(
    SittingVisits visits, SittingTokens tokens, SittingTable table, SittingActs acts, Agendas agendas, SittingMails mails,
    TimeProvider clock)
{
    internal const string Route = SittingTokens.At + "/{key}";

    [Function("SittingEnter")]
    public IResult Enter([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = SittingTokens.At)] HttpRequest request)
    {
        var token = request.Query[MailedSecret.Parameter].ToString();
        return tokens.Read(token).IsOk
            ? Results.LocalRedirect(SittingTokens.Keep(request.HttpContext, token))
            : SittingTokens.Unknown.ToHttp(request.HttpContext);
    }

    [Function("SittingGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string key,
        CancellationToken cancel) =>
        visits.Answer(request, key, visit => Page(
            request, visit, visit.Sitting.BallotOf(visit.Member.Id)?.Votes ?? [], [], cancel), cancel);

    [Function("SittingPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string key,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, key, (visit, typed) => visit switch
        {
            { Sitting.Act: not null } => Finish(orchestrations, visit, visit.Sitting),
            { IsChair: false } => Vote(request, visit, typed, cancel),
            _ when typed["langkah"] == "tetapkan" => Decide(request, orchestrations, visit, typed, cancel),
            _ when ChangeFirst.Is(typed) => Page(request, visit, TypedVotes.Of(typed, visit.Sitting).Votes, [], cancel),
            _ => Review(request, visit, typed, cancel),
        }, cancel);

    private async Task<IResult> Vote(HttpRequest request, SittingVisit visit, IFormCollection typed, CancellationToken cancel)
    {
        var votes = TypedVotes.Of(typed, visit.Sitting);
        var whole = await agendas.Whole(visit.Sitting, cancel);
        if (!whole.TryGet(out var items))
            return await Page(request, visit, votes.Votes, whole.Problems, cancel);

        var cast = SittingActs.Cast(visit.Sitting, visit.Member, votes.Votes, items, clock.GetUtcNow());
        var problems = votes.Problems.Concat(cast.Problems).ToList();
        if (problems.Count == 0)
            problems.AddRange((await table.Put(visit.Sitting.Id, cast.Value, cancel)).Problems);

        return problems.Count > 0
            ? await Page(request, visit, votes.Votes, problems, cancel)
            : Results.LocalRedirect($"{visit.Address}?selesai=ya");
    }

    private async Task<IResult> Review(HttpRequest request, SittingVisit visit, IFormCollection typed, CancellationToken cancel)
    {
        var tried = await acts.Try(visit.Sitting, typed, ReaderLanguage.Of(request.HttpContext), cancel);
        return tried.TryGet(out var sitting)
            ? Pages.Render<ChairReviewPage>(
                request.HttpContext,
                new { Visit = visit, Sitting = sitting, Items = (await agendas.Of(sitting, cancel)).Found, Typed = typed })
            : await Page(request, visit, TypedVotes.Of(typed, visit.Sitting).Votes, tried.Problems, cancel);
    }

    private async Task<IResult> Decide(
        HttpRequest request, DurableTaskClient orchestrations, SittingVisit visit, IFormCollection typed, CancellationToken cancel)
    {
        var done = await acts.Decide(visit.Sitting, typed, cancel);
        return done.TryGet(out var sitting)
            ? await Finish(orchestrations, visit, sitting)
            : await Page(request, visit, TypedVotes.Of(typed, visit.Sitting).Votes, done.Problems, cancel);
    }

    private async Task<IResult> Finish(DurableTaskClient orchestrations, SittingVisit visit, Sitting sitting)
    {
        await acts.Finish(orchestrations, sitting);
        await mails.Tell(sitting, CancellationToken.None);
        return Results.LocalRedirect(visit.Address);
    }

    private async Task<IResult> Page(
        HttpRequest request, SittingVisit visit, IReadOnlyList<Vote> votes, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var (items, unreadable) = await agendas.Of(visit.Sitting, cancel);
        var shown = new
        {
            Visit = visit,
            Items = items,
            Unreadable = unreadable,
            Votes = votes,
            Order = AgendaOrder.Of(request.Query["urut"]),
            All = request.Query["semua"] == "ya",
            Problems = problems,
        };
        return visit.Sitting.Act is not null
            ? Pages.Render<ReceiptPage>(request.HttpContext, new { Visit = visit, Items = items, Unreadable = unreadable, shown.Order })
            : visit.IsChair ? Pages.Render<ChairPage>(request.HttpContext, shown)
            : Pages.Render<BallotPage>(request.HttpContext, new
            {
                shown.Visit,
                shown.Items,
                shown.Unreadable,
                shown.Votes,
                shown.Order,
                shown.All,
                shown.Problems,
                IsDone = request.Query["selesai"] == "ya",
            });
    }
}
