using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Core.Award;
using Ovop.Core.Submission;

namespace Ovop.Functions.Award;

/// <summary>
/// Personal answers (<see cref="ApplicationForm.PersonalFields"/>) are sealed in storage: whoever copies the tables without
/// the app's keys reads none. Rows from before are read as they are.
/// </summary>
internal sealed class SealedAnswers(IDataProtectionProvider protection)
{
    /// <summary>Begins a sealed answer; no personal field's own answer can begin so.</summary>
    private const string Mark = "sealed:";

    private readonly IDataProtector _protector = protection.CreateProtector("ovop.answers");

    /// <summary>As it is stored.</summary>
    public IPart Seal(IPart part) => OnForms(part, answer => Mark + _protector.Protect(answer));

    /// <summary>As it was. An answer whose key is lost is empty: the case must go on without it.</summary>
    public IPart Open(IPart part) => OnForms(part, Open);

    private string Open(string stored)
    {
        if (!stored.StartsWith(Mark, StringComparison.Ordinal))
            return stored;

        try
        {
            return _protector.Unprotect(stored[Mark.Length..]);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }

    private static IPart OnForms(IPart part, Func<string, string> change) => part switch
    {
        ApplicationForm form => OnPersonal(form, change),
        Revision revision => revision with { Form = OnPersonal(revision.Form, change) },
        FormerVersion version => version with { Form = OnPersonal(version.Form, change) },
        _ => part,
    };

    private static ApplicationForm OnPersonal(ApplicationForm form, Func<string, string> change) => form with
    {
        Answers = form.Answers.SetItems(
            from code in ApplicationForm.PersonalFields
            where form[code].Length > 0
            select KeyValuePair.Create(code, change(form[code]))),
    };
}
