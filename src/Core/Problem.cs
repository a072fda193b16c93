namespace Ovop.Core;

/// <summary>What kind of refusal a problem is; each kind has one HTTP status (400, 403, 404, 409, 429, 503).</summary>
public enum ProblemKind { Invalid, Forbidden, NotFound, Conflict, TooOften, Unavailable }

/// <summary>
/// An expected refusal. The code is stable ("form.nib.digits"): pages turn it into words in the reader's
/// language, with <paramref name="Args"/> filled in; JSON answers carry it as it is.
/// </summary>
/// <param name="Code">Stable, lower case, dotted.</param>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Field">The field of the form, or the document code, that it concerns; null when the whole.</param>
/// <param name="Args">Values for the words, in order.</param>
public sealed record Problem(string Code, ProblemKind Kind = ProblemKind.Invalid, string? Field = null, params IReadOnlyList<string> Args);
