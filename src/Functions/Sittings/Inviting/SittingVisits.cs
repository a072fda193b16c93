using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Sittings.Inviting;

/// <summary>A member of a sitting who has opened their link.</summary>
/// <param name="Address">Path of their page.</param>
public sealed record SittingVisit(Sitting Sitting, SittingMember Member, string Address)
{
    public bool IsChair => Member.Id == Sitting.Chair.Id;
}

/// <summary>
/// Opens the links of members. Opening changes nothing. The chair's opens for as long as they are the ratifier, at the address that it
/// was sent to, a member's while they are one; a sitting that was called off opens to nobody.
/// </summary>
internal sealed class SittingVisits(SittingTokens tokens, SittingTable table, IRounds rounds, IPeople people)
{
    public async Task<IResult> Answer(
        HttpRequest request, string key, Func<SittingVisit, Task<IResult>> answer, CancellationToken cancel) =>
        (await Open(request, key, cancel)) is var opened && opened.TryGet(out var visit)
            ? await answer(visit)
            : opened.Problems.ToHttp(request.HttpContext);

    /// <summary>The same, with what was posted.</summary>
    public Task<IResult> AnswerForm(
        HttpRequest request, string key, Func<SittingVisit, IFormCollection, Task<IResult>> answer, CancellationToken cancel) =>
        Answer(request, key, visit => Forms.Answer(request, typed => answer(visit, typed)), cancel);

    private async Task<Result<SittingVisit>> Open(HttpRequest request, string key, CancellationToken cancel)
    {
        if (MailedSecret.Of(request) is not { } token)
            return new Problem("link.closed", ProblemKind.Forbidden);
        if (MailedSecret.KeyOf(token) != key || !tokens.Read(token).TryGet(out var read)
            || await table.Find(read.Sitting, cancel) is not { } sitting)
            return SittingTokens.Unknown;
        if (sitting.CalledOffAt is not null)
            return sitting.MustBeOpen!;
        if (sitting.Find(read.Member) is not { } member || (read.Email is { } email && email != member.Email))
            return new Problem("sitting.replaced", ProblemKind.Forbidden);
        if (member.Id == sitting.Chair.Id
            && !sitting.Chair.IsRatifier(await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel)))
            return new Problem("sitting.chair", ProblemKind.Forbidden);

        MailedSecret.Keep(request.HttpContext, SittingTokens.PageOf(key), token);
        return new SittingVisit(sitting, member, SittingTokens.PageOf(key));
    }
}
