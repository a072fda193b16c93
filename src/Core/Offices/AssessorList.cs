using System.Collections.Frozen;
using Ovop.Core.Places;
using Ovop.Core.Rounds;

namespace Ovop.Core.Offices;

/// <summary>What a list of assessors would make of the pool.</summary>
/// <param name="Pool">Everybody as they would be, those who ended included.</param>
/// <param name="Added">Ids of those who are new or come back.</param>
/// <param name="Changed">Ids of those of whom something changes.</param>
/// <param name="Ended">Ids of those who are left out: they are drawn no more and keep the cases that they sit on.</param>
public sealed record AssessorChanges(
    IReadOnlyList<Assessor> Pool, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Ended)
{
    public bool IsEmpty => Added.Count + Changed.Count + Ended.Count == 0;
}

/// <summary>
/// The pool of assessors as a table: id; name; e-mail; province; commodities, spaces between; external (ya or tidak);
/// organisation; conflicts, spaces between; language, by its code. What else is known of somebody stays as it is; a code is one
/// person's for ever, however it is written, also of somebody who ended and comes back.
/// </summary>
public static class AssessorList
{
    public const int MostRows = 500;

    private const int Columns = 9;

    private static readonly FrozenDictionary<string, Commodity> Commodities = Enum.GetValues<Commodity>()
        .ToFrozenDictionary(commodity => $"{commodity}", StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table; all that is wrong at once, each with its line.</summary>
    /// <param name="languages">Those in which letters can be written.</param>
    public static Result<IReadOnlyList<Assessor>> Read(
        IEnumerable<PeopleRow> table, IReadOnlyList<Assessor> known, IReadOnlyList<Language> languages)
    {
        var lines = PeopleTable.Wide(PeopleTable.Said(table, PeopleTable.Headed("id")), Columns);

        List<Problem> problems = [.. lines.SelectMany(line => Faults(line.Cells, languages).Select(fault => line.Wrong(fault)))];
        var rows = lines.Where(line => line.Cells.Count == Columns).ToList();
        foreach (var twice in rows
            .SelectMany(line =>
                new[] { line.Cells[0].ToLowerInvariant(), MailAddress.PersonOf(line.Cells[2]) }.Select(name => (Line: line, Name: name)))
            .GroupBy(cell => cell.Name).Where(cells => cells.Count() > 1))
            problems.Add(twice.Last().Line.Wrong("assessors.twice", twice.Key));
        problems.AddRange(rows.SelectMany(line => known
            .Where(assessor => IsElsewhere(assessor, line.Cells) && !rows.Any(row => People.IsSame(row.Cells[0], assessor.Id)))
            .Select(assessor => line.Wrong("assessors.known", line.Cells[2], assessor.Id))));
        problems.AddRange(PeopleTable.Miscounted(lines, MostRows, "assessors.rows"));

        return problems.Count > 0
            ? Result<IReadOnlyList<Assessor>>.Refused(problems)
            : Result<IReadOnlyList<Assessor>>.Ok(
                [.. lines.Select(line => Of(line.Cells, known.FirstOrDefault(assessor => People.IsSame(assessor.Id, line.Cells[0]))))]);
    }

    /// <summary>What follows for the pool when the list is the whole of it.</summary>
    public static AssessorChanges Compare(IReadOnlyList<Assessor> known, IReadOnlyList<Assessor> list)
    {
        var before = known.ToDictionary(assessor => assessor.Id);
        var listed = list.Select(assessor => assessor.Id).ToHashSet();
        List<Assessor> leavers =
            [.. known.Where(assessor => !listed.Contains(assessor.Id)).Select(assessor => assessor with { IsEnded = true })];
        return new(
            [.. list, .. leavers],
            [.. list.Where(assessor => !before.TryGetValue(assessor.Id, out var was) || was.IsEnded).Select(assessor => assessor.Id)],
            [.. list
                .Where(assessor =>
                    before.TryGetValue(assessor.Id, out var was) && !was.IsEnded && !Row(was).SequenceEqual(Row(assessor)))
                .Select(assessor => assessor.Id)],
            [.. leavers.Where(assessor => !before[assessor.Id].IsEnded).Select(assessor => assessor.Id)]);
    }

    /// <summary>The pool as the table that <see cref="Read"/> takes, headings first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Write(IEnumerable<Assessor> pool) =>
        pool.Where(assessor => !assessor.IsEnded).OrderBy(assessor => assessor.Id, StringComparer.Ordinal)
            .Select(Row).Prepend(["id", "nama", "surel", "provinsi", "komoditi", "luar", "instansi", "konflik", "bahasa"]);

    private static string[] Row(Assessor assessor) =>
    [
        assessor.Id, assessor.Name, assessor.Email, assessor.Province,
        string.Join(' ', assessor.Commodities.Order()), assessor.IsExternal ? "ya" : "tidak",
        assessor.Organisation, string.Join(' ', assessor.StandingConflicts), assessor.Language.Code,
    ];

    private static IEnumerable<PeopleFault> Faults(IReadOnlyList<string> cells, IReadOnlyList<Language> languages)
    {
        if (cells.Count != Columns)
        {
            yield return new("assessors.columns");
            yield break;
        }

        if (!PeopleTable.IsCode(cells[0]))
            yield return new("assessors.id", 0);
        if (!PeopleTable.IsName(cells[1], 2, 120))
            yield return new("assessors.name", 1);
        if (MailAddress.Read(cells[2]) is null)
            yield return new("assessors.email", 2);
        if (Provinces.Find(cells[3]) is null)
            yield return new("assessors.province", 3);
        if (Words(cells[4]) is not { Length: > 0 } wares || !wares.All(Commodities.ContainsKey))
            yield return new("assessors.commodities", 4);
        if (cells[5].ToLowerInvariant() is not ("ya" or "tidak"))
            yield return new("assessors.external", 5);
        if (cells[6].Length > 120 || !PeopleTable.IsText(cells[6]))
            yield return new("assessors.organisation", 6);
        if (!PeopleTable.IsText(cells[7]))
            yield return new("assessors.organisation", 7);
        if (PeopleTable.LanguageOf(cells[8], languages) is null)
            yield return new("assessors.language", 8, string.Join(", ", languages));
    }

    private static Assessor Of(IReadOnlyList<string> cells, Assessor? known) =>
        (known ?? new(cells[0], "", "", "", [], false, false, "", [], [], Language.Indonesian)) with
        {
            Name = cells[1],
            Email = cells[2].ToLowerInvariant(),
            Province = cells[3],
            Commodities = [.. Words(cells[4]).Select(ware => Commodities[ware]).Distinct()],
            IsExternal = cells[5].Equals("ya", StringComparison.OrdinalIgnoreCase),
            Organisation = cells[6],
            StandingConflicts = Words(cells[7]),
            Language = Language.Of(cells[8]),
            IsEnded = false,
        };

    /// <summary>Whether the line has somebody else's code for whom it has the address: one person would be two.</summary>
    private static bool IsElsewhere(Assessor assessor, IReadOnlyList<string> cells) =>
        !People.IsSame(assessor.Id, cells[0]) && MailAddress.PersonOf(assessor.Email) == MailAddress.PersonOf(cells[2]);

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
