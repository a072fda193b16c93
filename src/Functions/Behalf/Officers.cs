using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Behalf;

/// <summary>Lets in who is a registered officer of a dinas in the latest round.</summary>
internal sealed class Officers(OwnCases own, IRounds rounds, IPeople people)
{
    public static readonly Problem NoOfficer = new("behalf.officer", ProblemKind.Forbidden);

    public Task<IResult> Answer(HttpRequest request, Func<Session, Officer, Task<IResult>> answer, CancellationToken cancel) =>
        own.Answer(request, async session => await OfficerOf(session, cancel) is { } officer
            ? await answer(session, officer)
            : NoOfficer.ToHttp(request.HttpContext));

    private async Task<Officer?> OfficerOf(Session session, CancellationToken cancel) =>
        await rounds.Latest(cancel) is { } round
            ? (await people.Read(round.Id, cancel)).Officers.FirstOrDefault(officer => officer.Contact.Email == session.Email)
            : null;
}
