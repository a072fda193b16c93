using System.Globalization;
using Ovop.Core.Offices;
using Ovop.Core.Places;

namespace Ovop.Core.Review.Appointing;

/// <summary>
/// What the office notes of an assessor beside the table of the pool (proposal): what hints of conflicts are looked for in, and which
/// crafts they know.
/// </summary>
/// <param name="Regency">Code of the one they live in; null when not known.</param>
/// <param name="Coached">The producers whom they were paid to coach.</param>
/// <param name="Crafts">By code (<see cref="Forms.Questions.Crafts"/>).</param>
public sealed record AssessorFacts(
    string? Regency, string? Sentra, string? Phone, IReadOnlyList<Coaching> Coached, IReadOnlyList<string> Crafts)
{
    public const int LongestSentra = 150, LongestPhone = 30, MostCoached = 100;

    /// <summary>As it was typed; all that is wrong at once.</summary>
    /// <param name="coached">A line for each: the producer's NIB and the last day of the coaching ("1234567890123 2026-03-31").</param>
    public static Result<AssessorFacts> Read(
        Assessor known, string regency, string sentra, string phone, string coached, IReadOnlyList<string> crafts)
    {
        var lines = coached.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = lines.Select(CoachingOf).ToList();
        List<Problem> problems = [];
        if (regency.Length > 0 && !Regencies.All.Any(one => one.Code == regency && one.Province == known.Province))
            problems.Add(new("assessor.regency", Field: "kab"));
        if (sentra.Length > LongestSentra)
            problems.Add(new("assessor.sentra", Field: "sentra", Args: [$"{LongestSentra}"]));
        if (phone.Length > 0 && (phone.Length > LongestPhone || Offices.Phone.Digits(phone).Length < 6))
            problems.Add(new("assessor.phone", Field: "telepon"));
        if (read.IndexOf(null) is var wrong and >= 0)
            problems.Add(new("assessor.coached", Field: "pembinaan", Args: [$"{wrong + 1}"]));
        if (lines.Length > MostCoached)
            problems.Add(new("assessor.coached.many", Field: "pembinaan", Args: [$"{MostCoached}"]));

        return problems.Count > 0
            ? Result<AssessorFacts>.Refused(problems)
            : new AssessorFacts(
                Said(regency), Said(sentra), Said(phone), [.. read.OfType<Coaching>()],
                [.. known.Commodities.SelectMany(Forms.Questions.Crafts.Of).Where(crafts.Contains)]);
    }

    /// <summary>The assessor with what was noted.</summary>
    public Assessor Of(Assessor known) =>
        known with { Regency = Regency, Sentra = Sentra, Phone = Phone, Coached = Coached, Crafts = Crafts };

    private static string? Said(string typed) => typed.Length > 0 ? typed : null;

    private static Coaching? CoachingOf(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [{ Length: 13 } nib, var until] && nib.All(char.IsAsciiDigit)
            && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(nib, day)
            : null;
}
