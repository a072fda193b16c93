using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Core.Anonymity;
using Ovop.Core.Asking;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Sharing;
using Ovop.Core.Visit;

namespace Ovop.Functions.Award.Storage;

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

    /// <summary>Only forms hold personal answers.</summary>
    private static IPart OnForms(IPart part, Func<string, string> change) => part switch
    {
        ApplicationForm form => OnPersonal(form, change),
        Revision revision => revision with { Form = OnPersonal(revision.Form, change) },
        FormerVersion version => version with { Form = OnPersonal(version.Form, change) },
        Case or CaseHold or Letter or PersonalLink or StoredDocument or Blindness or ObjectionCase or Grant or OwnerMove => part,
        ScoringTurn or Declaration or SheetDraft or SheetCode or ReceivedSheet or Remark => part,
        FieldVisit or Producer or ProducerConfirmation or PhotoAlbum => part,
        Enquiry or IPlainPart => part,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, null),
    };

    private static ApplicationForm OnPersonal(ApplicationForm form, Func<string, string> change) => form with
    {
        Answers = form.Answers.SetItems(
            from code in ApplicationForm.PersonalFields
            where form[code].Length > 0
            select KeyValuePair.Create(code, change(form[code]))),
    };
}
