using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

/// <summary>Assessors of a case at the pages of their links.</summary>
internal static class Assessing
{
    /// <summary>A case whose panel has just been asked.</summary>
    public static async Task<LinkedCase> Begin()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        return linked;
    }

    /// <summary>The same with one assessor who is clear, and has scored nothing yet.</summary>
    public static async Task<(LinkedCase Linked, string Person)> Declared()
    {
        var linked = await Begin();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        await linked.Declare(person);
        return (linked, person);
    }

    public static Task Declare(this LinkedCase linked, string person) =>
        linked.Do((dossier, at) => Scoring.Declare(dossier, person, 1, true, "", "Saya menyatakan", at));

    /// <summary>Of the link that was sent to them last, written anew each time.</summary>
    public static async Task<string> TokenOf(this LinkedCase linked, string person) =>
        linked.Token(LinkPurpose.Review, person, Letters.Present(await linked.Dossier(), LinkPurpose.Review, person)?.Serial ?? 1);

    public static async Task<LinkVisit> Visit(this LinkedCase linked, string person) =>
        (await linked.Open(LinkPurpose.Review, await linked.TokenOf(person))).Value;

    /// <summary>Posts the form of their page.</summary>
    public static async Task<Answered> Post(this LinkedCase linked, string person, string form)
    {
        var token = await linked.TokenOf(person);
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;
        return await new Web().Post($"tautan={token}", form, request =>
        {
            request.Path = visit.Address;
            return linked.Review.Post(request, visit.Token.Key, new SilentEngine(), TestContext.Current.CancellationToken);
        });
    }
}
