using System.Globalization;
using Ovop.Core.Cases;

namespace Ovop.Core.Notices;

/// <summary>The end of a case whose applicant did not act in time.</summary>
public static class Lapsing
{
    /// <summary>Ends it and tells the applicant; the trail says until when there was time, and what was missing then.</summary>
    /// <param name="missing">Codes of the documents that were waited for.</param>
    public static Change Lapse(this Change change, string occasion, params IEnumerable<string> missing) => change
        .Log("lapsed", null,
            ("due", change.Case.Wait!.Due.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
            ("missing", string.Join(' ', missing)))
        .MoveTo(CaseState.Lapsed, null)
        .Send(Letters.ToApplicant(change.After, Notice.Lapsed, occasion));
}
