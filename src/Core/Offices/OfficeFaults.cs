using Ovop.Core.Places;
using Ovop.Core.Rounds;

namespace Ovop.Core.Offices;

/// <summary>What is wrong with a line of the list of offices, each by its cell.</summary>
internal static class OfficeFaults
{
    public static IEnumerable<PeopleFault> In(IReadOnlyList<string> cells, IReadOnlyList<Language> languages)
    {
        if (cells.Count != OfficeList.OtherColumns + languages.Count)
        {
            yield return new("offices.columns");
            yield break;
        }

        if (!OfficeList.Capacities.TryGetValue(cells[0], out var capacity))
            yield return new("offices.capacity", 0);
        if (!PeopleTable.IsCode(cells[1]))
            yield return new("offices.id", 1);
        if (!PeopleTable.IsName(cells[2], 2, 120))
            yield return new("offices.name", 2);
        foreach (var column in languages.Select((_, index) => 3 + index).Where(column => !PeopleTable.IsName(cells[column], 3, 200)))
            yield return new("offices.name", column);

        var after = 3 + languages.Count;
        if (MailAddress.Read(cells[after]) is null)
            yield return new("offices.email", after);
        if (PeopleTable.LanguageOf(cells[after + 1], languages) is null)
            yield return new("offices.language", after + 1, string.Join(", ", languages));
        if (cells[after + 6] is { Length: > 0 } telephone && !Phone.IsOne(telephone))
            yield return new("offices.telephone", after + 6);
        foreach (var fault in OfficeList.IsBounded(capacity) ? Beyond(cells, after + 2) : Elsewhere(capacity, cells, after + 2))
            yield return fault;
    }

    private static IEnumerable<PeopleFault> Elsewhere(Capacity capacity, IReadOnlyList<string> cells, int at)
    {
        var (province, regency) = (cells[at], cells[at + 1]);
        if ((province.Length > 0 && Provinces.Find(province) is null) || (capacity == Capacity.Officer && province.Length == 0))
            yield return new("offices.province", at);
        if (regency.Length > 0 && Regencies.Find(regency)?.Province != province)
            yield return new("offices.regency", at + 1);
        if (cells[at + 2].Length + cells[at + 3].Length > 0)
            yield return new("offices.remit", at + 2);
    }

    /// <summary>What is no part of the award.</summary>
    private static IEnumerable<PeopleFault> Beyond(IReadOnlyList<string> cells, int at)
    {
        if (!Remit.Codes(cells[at]).All(code => Provinces.Find(code) is not null))
            yield return new("offices.province", at);
        if (!Remit.Codes(cells[at + 1]).All(code => Regencies.Find(code) is not null))
            yield return new("offices.regency", at + 1);
        if (!Remit.Codes(cells[at + 2]).All(Round.IsId))
            yield return new("offices.round", at + 2);
        if (!Remit.Codes(cells[at + 3]).All(code => Enum.GetNames<Commodity>().Contains(code.ToUpperInvariant())))
            yield return new("offices.commodity", at + 3);
    }
}
