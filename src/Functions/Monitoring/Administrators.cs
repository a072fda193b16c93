using Microsoft.AspNetCore.Http;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Monitoring;

/// <summary>Lets administrators in and nobody else: signed in as one, and still named as one.</summary>
internal sealed class Administrators(Sessions sessions, IRounds rounds, IPeople people)
{
    public const string Kind = "administrator";

    /// <summary>Who is acting; null for everybody who may not.</summary>
    public async Task<Contact?> SignedIn(HttpContext http, CancellationToken cancel)
    {
        if (sessions.Read(http) is not { Kind: Kind } session)
            return null;

        var round = await rounds.Current(cancel);
        return Of(session, await people.Read(round.Id, cancel));
    }

    public static Contact? Of(Session? session, People people) => session is { Kind: Kind }
        ? people.Administrators.FirstOrDefault(administrator => administrator.Email.Equals(session.Email, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The way to sign in and come back; what was posted is not done.</summary>
    public static IResult SignIn(HttpContext http) =>
        Results.LocalRedirect($"/administrasi/masuk?kembali={Uri.EscapeDataString(Reader.Of(http).Address)}");
}
