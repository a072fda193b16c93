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

    /// <summary>
    /// Who is signed in and has the permission; null for everybody else. Whoever is for a part of the award alone
    /// (<see cref="Remit"/>) has none but where it is said that they are kept to it.
    /// </summary>
    /// <param name="within">Whether whoever answers shows and does nothing outside the remit.</param>
    public async Task<Staff?> Staff(HttpContext http, Access access, CancellationToken cancel, bool within = false)
    {
        var session = sessions.Read(http);
        if (!entra.IsOn && session is not { Kind: Kind })
            return null;

        var known = await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);
        var staff = entra.IsOn ? entra.Read(http, known) : Of(session, known);
        http.Items[typeof(Staff)] = staff?.May(access) == true ? new Problem("staff.remit", ProblemKind.Forbidden)
            : staff is not null ? new Problem("staff.role", ProblemKind.Forbidden)
            : null;
        if (staff?.Contact.Remit is not null)
            Reader.Bound(http);
        return staff?.May(access) == true && (within || staff.Contact.Remit is null) ? staff : null;
    }

    /// <summary>Answers whoever has the permission; everybody else as <see cref="SignIn"/> says.</summary>
    public async Task<IResult> Answer(
        HttpRequest request, Access access, Func<Staff, Task<IResult>> answer, CancellationToken cancel, bool within = false) =>
        await Staff(request.HttpContext, access, cancel, within) is { } staff ? await answer(staff) : SignIn(request.HttpContext);

    /// <summary>The same, with what was posted; what is grave only with a code where the sign-in is old.</summary>
    public Task<IResult> AnswerForm(
        HttpRequest request, Access access, Gravity gravity, Func<Staff, IFormCollection, Task<IResult>> answer,
        CancellationToken cancel, bool within = false) =>
        Answer(request, access, staff => Forms.Answer(request, async typed =>
            gravity.IsGrave(typed) && await stepUp.Ask(request, staff, typed, cancel) is { } asked
                ? asked
                : await answer(staff, typed)), cancel, within);

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
    /// What those get who may not: the way to sign in and come back, or, signed in already, that their role or remit is not enough.
    /// What was posted is not done.
    /// </summary>
    public static IResult SignIn(HttpContext http) => http.Items[typeof(Staff)] is Problem barred
        ? barred.ToHttp(http)
        : Results.LocalRedirect($"{OfficePaths.SignIn}?kembali={Uri.EscapeDataString(Reader.Of(http).Address)}");
}
