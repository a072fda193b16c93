using System.Collections.Frozen;
using Ovop.Core.Rounds;

namespace Ovop.Core.Offices;

/// <summary>In which capacity somebody acts for the award, assessors aside.</summary>
public enum Capacity { Administrator, Auditor, Endorser, Ratifier, Officer, Approver }

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
/// The offices as a table: capacity (administrator, auditor, dinas, penetap, petugas or penyetuju); id; name; office, a column for each
/// language; e-mail; language, by its code; province; regency; round; commodity; telephone. There is one ratifier (penetap), at least
/// one administrator of everything, and one head of a dinas without a province, who stands in. What bounds somebody may be several codes.
/// </summary>
public static class OfficeList
{
    public const int MostRows = 1000;

    /// <summary>Besides those of the office, and how many of them may be left out.</summary>
    internal const int OtherColumns = 10;

    private const int Optional = 3;

    internal static readonly FrozenDictionary<string, Capacity> Capacities = new Dictionary<string, Capacity>
    {
        ["administrator"] = Capacity.Administrator,
        ["auditor"] = Capacity.Auditor,
        ["dinas"] = Capacity.Endorser,
        ["penetap"] = Capacity.Ratifier,
        ["petugas"] = Capacity.Officer,
        ["penyetuju"] = Capacity.Approver,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table; all that is wrong at once, with its line where it has one.</summary>
    /// <param name="languages">Those of the award, in the order of their columns.</param>
    /// <param name="known">Who holds or ever held an office: a code is one person's for ever, however it is written.</param>
    public static Result<IReadOnlyList<OfficeHolder>> Read(
        IEnumerable<PeopleRow> table, IReadOnlyList<Language> languages, params IReadOnlyList<Contact> known)
    {
        var columns = OtherColumns + languages.Count;
        var lines = PeopleTable.Wide(PeopleTable.Said(table, PeopleTable.Headed("peran")), columns)
            .Select(row => row.Cells.Count >= columns - Optional && row.Cells.Count < columns
                ? row with { Cells = [.. row.Cells, .. Enumerable.Repeat("", columns - row.Cells.Count - 1), Called(row.Cells[1], known)] }
                : row).ToList();

        List<Problem> problems = [.. lines.SelectMany(line => OfficeFaults.In(line.Cells, languages).Select(fault => line.Wrong(fault)))];
        foreach (var twice in lines.Where(line => line.Cells.Count == columns)
            .GroupBy(line => line.Cells[1].ToLowerInvariant()).Where(same => same.Count() > 1))
            problems.Add(twice.Last().Wrong("offices.twice", twice.Key));
        problems.AddRange(PeopleTable.Miscounted(lines, MostRows, "offices.rows"));
        if (problems.Count > 0)
            return Result<IReadOnlyList<OfficeHolder>>.Refused(problems);

        List<OfficeHolder> list = [.. lines.Select(line => Of(
            line.Cells, languages,
            known.FirstOrDefault(contact => People.IsSame(contact.Id, line.Cells[1]))?.Id ?? line.Cells[1]))];
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
    public static IEnumerable<IReadOnlyList<string>> Write(IEnumerable<OfficeHolder> offices, IReadOnlyList<Language> languages) => offices
        .OrderBy(holder => holder.Capacity).ThenBy(holder => holder.Contact.Id, StringComparer.Ordinal)
        .Select(holder => Row(holder, languages))
        .Prepend([
            "peran", "kode", "nama", .. languages.Select(ColumnOf), "surel", "bahasa", "provinsi", "kabupaten", "putaran", "komoditi",
            "telepon",
        ]);

    /// <summary>What the office is called by in this language, in a table and in a form.</summary>
    public static string ColumnOf(Language language) => language == Language.First ? "jabatan" : $"jabatan_{language.Code}";

    /// <summary>Which offices nobody holds, or too many: with any of these no case could end.</summary>
    public static IEnumerable<Problem> Gaps(IReadOnlyList<OfficeHolder> list)
    {
        if (list.Count(holder => holder.Capacity == Capacity.Ratifier) != 1)
            yield return new("offices.ratifier", Field: "csv");
        if (!list.Any(holder => holder is { Capacity: Capacity.Administrator, Contact.Remit: null }))
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

    private static string[] Row(OfficeHolder holder, IReadOnlyList<Language> languages) =>
    [
        Capacities.First(word => word.Value == holder.Capacity).Key, holder.Contact.Id,
        holder.Contact.Name, .. languages.Select(holder.Contact.Office.In),
        holder.Contact.Email, holder.Contact.Language.Code, .. Bounds(holder), holder.Contact.Telephone ?? "",
    ];

    private static string[] Bounds(OfficeHolder holder) => holder.Contact.Remit is not { } remit
        ? [holder.Province ?? "", holder.Regency ?? "", "", ""]
        : [Of(remit.Regions, 2), Of(remit.Regions, 4), remit.Rounds, remit.Commodities];

    private static string Of(string regions, int digits) =>
        string.Join(' ', Remit.Codes(regions).Where(code => code.Length == digits));

    internal static bool IsBounded(Capacity capacity) => capacity is Capacity.Administrator or Capacity.Auditor;

    /// <summary>A line without a cell for the telephone leaves it as it is; who holds several offices has one.</summary>
    private static string Called(string id, IReadOnlyList<Contact> known) =>
        known.FirstOrDefault(contact => contact.Telephone is not null && People.IsSame(contact.Id, id))?.Telephone ?? "";

    private static Remit? RemitOf(IReadOnlyList<string> bounds) => Remit.Of(
        Remit.Codes(bounds[2]), [.. Remit.Codes(bounds[0]), .. Remit.Codes(bounds[1])],
        Remit.Codes(bounds[3]).Select(code => Enum.Parse<Commodity>(code, ignoreCase: true)));

    private static OfficeHolder Of(IReadOnlyList<string> cells, IReadOnlyList<Language> languages, string id)
    {
        var office = new LocalText(languages.Zip(cells.Skip(3), (language, words) => KeyValuePair.Create(language.Code, words)));
        var after = 3 + languages.Count;
        var (capacity, contact) = (
            Capacities[cells[0]], new Contact(id, cells[2], office, cells[after].ToLowerInvariant(), Language.Of(cells[after + 1]))
            {
                Telephone = cells[after + 6] is { Length: > 0 } telephone ? telephone : null,
            });
        return IsBounded(capacity) ? new(capacity, contact with { Remit = RemitOf([.. cells.Skip(after + 2).Take(4)]) }) : new(
            capacity, contact,
            cells[after + 2] is { Length: > 0 } province ? province : null, cells[after + 3] is { Length: > 0 } regency ? regency : null);
    }
}
