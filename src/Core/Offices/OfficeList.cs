using System.Collections.Frozen;
using Ovop.Core.Places;

namespace Ovop.Core.Offices;

/// <summary>In which capacity somebody acts for the award, assessors aside.</summary>
public enum Capacity { Administrator, Auditor, Endorser, Ratifier, Officer }

/// <summary>Somebody who holds an office of the award.</summary>
/// <param name="Province">Whose proposals an endorser signs, or for whose producers an officer files; null for none.</param>
/// <param name="Regency">Of an officer who files for one regency alone.</param>
public sealed record OfficeHolder(Capacity Capacity, Contact Contact, string? Province = null, string? Regency = null);

/// <summary>What a list of office holders would change, by id.</summary>
/// <param name="Left">Who is left out: they can act no more, and what they did keeps their name.</param>
public sealed record OfficeChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Left)
{
    public bool IsEmpty => Added.Count + Changed.Count + Left.Count == 0;
}

/// <summary>
/// The offices as a table: capacity (administrator, auditor, dinas, penetap or petugas); id; name; office in Indonesian; in
/// English; e-mail; language (id or en); province; regency. There is one ratifier (penetap), at least one administrator, and
/// one head of a dinas without a province, who stands in where none is named.
/// </summary>
public static class OfficeList
{
    public const int MostRows = 1000;

    private const int Columns = 9;

    private static readonly FrozenDictionary<string, Capacity> Capacities = new Dictionary<string, Capacity>
    {
        ["administrator"] = Capacity.Administrator,
        ["auditor"] = Capacity.Auditor,
        ["dinas"] = Capacity.Endorser,
        ["penetap"] = Capacity.Ratifier,
        ["petugas"] = Capacity.Officer,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table; all that is wrong at once, with its line where it has one.</summary>
    /// <param name="known">Who holds or ever held an office: a code is one person's for ever, however it is written.</param>
    public static Result<IReadOnlyList<OfficeHolder>> Read(IEnumerable<PeopleRow> table, params IReadOnlyList<Contact> known)
    {
        var lines = PeopleTable.Wide(PeopleTable.Said(table, PeopleTable.Headed("peran")), Columns);

        List<Problem> problems = [.. lines.SelectMany(line => Faults(line.Cells).Select(fault => line.Wrong(fault)))];
        foreach (var twice in lines.Where(line => line.Cells.Count == Columns)
            .GroupBy(line => line.Cells[1].ToLowerInvariant()).Where(same => same.Count() > 1))
            problems.Add(twice.Last().Wrong("offices.twice", twice.Key));
        problems.AddRange(PeopleTable.Miscounted(lines, MostRows, "offices.rows"));
        if (problems.Count > 0)
            return Result<IReadOnlyList<OfficeHolder>>.Refused(problems);

        List<OfficeHolder> list = [.. lines.Select(
            line => Of(line.Cells, known.FirstOrDefault(contact => People.IsSame(contact.Id, line.Cells[1]))?.Id ?? line.Cells[1]))];
        problems.AddRange(Gaps(list));
        return problems.Count > 0 ? Result<IReadOnlyList<OfficeHolder>>.Refused(problems) : Result<IReadOnlyList<OfficeHolder>>.Ok(list);
    }

    /// <summary>
    /// What follows when the list is the whole of it. Should a code stand twice among the known ones, a list that has it once can
    /// mend that.
    /// </summary>
    public static OfficeChanges Compare(IReadOnlyList<OfficeHolder> known, IReadOnlyList<OfficeHolder> list)
    {
        var (before, after) = (known.ToLookup(holder => holder.Contact.Id), list.ToLookup(holder => holder.Contact.Id));
        return new(
            [.. after.Select(same => same.Key).Where(id => !before.Contains(id))],
            [.. after.Where(same => before.Contains(same.Key) && !before[same.Key].SequenceEqual(same)).Select(same => same.Key)],
            [.. before.Select(same => same.Key).Where(id => !after.Contains(id))]);
    }

    /// <summary>The offices as the table that <see cref="Read"/> takes, headings first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Write(IEnumerable<OfficeHolder> offices) => offices
        .OrderBy(holder => holder.Capacity).ThenBy(holder => holder.Contact.Id, StringComparer.Ordinal).Select(Row)
        .Prepend(["peran", "kode", "nama", "jabatan", "jabatan_en", "surel", "bahasa", "provinsi", "kabupaten"]);

    /// <summary>Which offices nobody holds, or too many: with any of these no case could end.</summary>
    public static IEnumerable<Problem> Gaps(IReadOnlyList<OfficeHolder> list)
    {
        if (list.Count(holder => holder.Capacity == Capacity.Ratifier) != 1)
            yield return new("offices.ratifier", Field: "csv");
        if (!list.Any(holder => holder.Capacity == Capacity.Administrator))
            yield return new("offices.administrator", Field: "csv");
        if (list.Count(holder => holder is { Capacity: Capacity.Endorser, Province: null }) != 1)
            yield return new("offices.standin", Field: "csv");
        foreach (var several in list.Where(holder => holder is { Capacity: Capacity.Endorser, Province: not null })
            .GroupBy(holder => holder.Province).Where(heads => heads.Count() > 1))
            yield return new("offices.heads", Field: "csv", Args: [several.Key!]);
    }

    /// <summary>
    /// Whose name would be another under the same code: the same person by a better spelling, or somebody else, who is to have a
    /// code of their own.
    /// </summary>
    public static IReadOnlyList<string> Renamed(IReadOnlyList<OfficeHolder> known, IReadOnlyList<OfficeHolder> list) =>
    [
        .. from holder in list
           where known.Any(was => was.Contact.Id == holder.Contact.Id && was.Contact.Name != holder.Contact.Name)
           select holder.Contact.Id,
    ];

    private static string[] Row(OfficeHolder holder) =>
    [
        Capacities.First(word => word.Value == holder.Capacity).Key, holder.Contact.Id,
        holder.Contact.Name, holder.Contact.Office.Id, holder.Contact.Office.En,
        holder.Contact.Email, holder.Contact.Language == Language.English ? "en" : "id", holder.Province ?? "", holder.Regency ?? "",
    ];

    private static IEnumerable<PeopleFault> Faults(IReadOnlyList<string> cells)
    {
        if (cells.Count != Columns)
        {
            yield return new("offices.columns");
            yield break;
        }

        if (!Capacities.TryGetValue(cells[0], out var capacity))
            yield return new("offices.capacity", 0);
        if (!PeopleTable.IsCode(cells[1]))
            yield return new("offices.id", 1);
        if (!PeopleTable.IsName(cells[2], 2, 120))
            yield return new("offices.name", 2);
        if (!PeopleTable.IsName(cells[3], 3, 200))
            yield return new("offices.name", 3);
        if (!PeopleTable.IsName(cells[4], 3, 200))
            yield return new("offices.name", 4);
        if (MailAddress.Read(cells[5]) is null)
            yield return new("offices.email", 5);
        if (PeopleTable.LanguageOf(cells[6]) is null)
            yield return new("offices.language", 6);
        if ((cells[7].Length > 0 && Provinces.Find(cells[7]) is null) || (capacity == Capacity.Officer && cells[7].Length == 0))
            yield return new("offices.province", 7);
        if (cells[8].Length > 0 && Regencies.Find(cells[8])?.Province != cells[7])
            yield return new("offices.regency", 8);
    }

    private static OfficeHolder Of(IReadOnlyList<string> cells, string id) => new(
        Capacities[cells[0]],
        new(id, cells[2], new(cells[3], cells[4]), cells[5].ToLowerInvariant(), PeopleTable.LanguageOf(cells[6])!.Value),
        cells[7].Length > 0 ? cells[7] : null, cells[8].Length > 0 ? cells[8] : null);
}
