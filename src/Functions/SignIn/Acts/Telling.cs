using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;

namespace Ovop.Functions.SignIn.Acts;

/// <summary>Words of the office's own that name the other side of a blind case reach a reader once somebody says that they may.</summary>
internal static class Telling
{
    public const string Field = "sebut", Code = "letter.names";

    public static bool IsAllowed(IFormCollection typed) => typed[Field] == "ya";

    /// <summary><c>letter.names</c>; null where nothing is named, or it may be.</summary>
    /// <param name="field">Where the words were typed.</param>
    public static Problem? MustBeAllowed(IFormCollection typed, string field, IReadOnlyList<string> names) =>
        names.Count == 0 || IsAllowed(typed) ? null : new(Code, Field: field, Args: string.Join(", ", names));

    /// <summary>The same rule, which refuses words that the applicant's side is to read and that name the panel.</summary>
    public static Func<Dossier, Setting, Result<Change>> ToApplicant(
        IFormCollection typed, string field, Func<Dossier, Setting, Result<Change>> rule) => (dossier, setting) =>
        MustBeAllowed(typed, field, ToldNames.ToApplicant(typed[field].ToString(), dossier, setting.People)) is { } told
            ? told
            : rule(dossier, setting);
}
