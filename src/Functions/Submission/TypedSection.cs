using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Submission;
using Ovop.Functions.Hosting.Fields;

namespace Ovop.Functions.Submission;

/// <summary>A section of the form as it was posted.</summary>
/// <param name="Section">Which section.</param>
/// <param name="Form">The posted form.</param>
public sealed record TypedSection(FormSection Section, IFormCollection Form)
{
    /// <summary>Whether a script saves it while it is typed: it answers in data, and nothing is wrong with it yet.</summary>
    public bool IsDraft => Form["draf"] == "1";

    /// <summary>Mark of the answers over which it was typed; null when the page did not say.</summary>
    public string? Seen => Form["versi"].ToString() is { Length: > 0 } mark ? mark : null;

    /// <summary>What was typed into a field; the three boxes of a date as one text, a date or not.</summary>
    public string? this[string code] =>
        Section.Fields.First(field => field.Code == code).Kind != FieldKind.Date ? Form[code].FirstOrDefault()
        : TypedDate.Of(Form, code) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : TypedDate.IsBlank(Form, code) ? ""
        : $"{Form[$"{code}-year"]}-{Form[$"{code}-month"]}-{Form[$"{code}-day"]}";
}
