using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Proving;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>Lets the award's office in and nobody else, each to what their role may do.</summary>
internal sealed class Administrators(Sessions sessions, EntraPrincipal entra, IRounds rounds, IPeople people, StepUp stepUp)
{
    public const string Kind = "administrator";

    /// <summary>Who is signed in and has the permission; null for everybody else.</summary>
    public async Task<Staff?> Staff(HttpContext http, Access access, CancellationToken cancel)
    {
        var session = sessions.Read(http);
        if (!entra.IsOn && session is not { Kind: Kind })
            return null;

        var known = await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);
        var staff = entra.IsOn ? entra.Read(http, known) : Of(session, known);
        http.Items[typeof(Staff)] = staff;
        return staff?.May(access) == true ? staff : null;
    }

    /// <summary>Answers whoever has the permission; everybody else as <see cref="SignIn"/> says.</summary>
    public async Task<IResult> Answer(HttpRequest request, Access access, Func<Staff, Task<IResult>> answer, CancellationToken cancel) =>
        await Staff(request.HttpContext, access, cancel) is { } staff ? await answer(staff) : SignIn(request.HttpContext);

    /// <summary>The same, with what was posted; what is grave only with a code where the sign-in is old.</summary>
    public Task<IResult> AnswerForm(
        HttpRequest request, Access access, Gravity gravity, Func<Staff, IFormCollection, Task<IResult>> answer,
        CancellationToken cancel) =>
        Answer(request, access, staff => Forms.Answer(request, async typed =>
            gravity.IsGrave(typed) && await stepUp.Ask(request, staff, typed, cancel) is { } asked
                ? asked
                : await answer(staff, typed)), cancel);

    /// <summary>The staff of a session by mailed link: still named as such.</summary>
    public static Staff? Of(Session? session, People people)
    {
        if (session is not { Kind: Kind, Email: var email })
            return null;

        return Named(people.Administrators) is { } administrator ? new(administrator, [StaffRole.Administrator])
            : Named(people.Auditors) is { } auditor ? new(auditor, [StaffRole.Auditor])
            : null;

        Contact? Named(IEnumerable<Contact> contacts) =>
            contacts.FirstOrDefault(contact => contact.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// What those get who may not: the way to sign in and come back, or, signed in already, that their role is not enough.
    /// What was posted is not done.
    /// </summary>
    public static IResult SignIn(HttpContext http) => http.Items[typeof(Staff)] is Staff
        ? new Problem("staff.role", ProblemKind.Forbidden).ToHttp(http)
        : Results.LocalRedirect($"{OfficePaths.SignIn}?kembali={Uri.EscapeDataString(Reader.Of(http).Address)}");
}
