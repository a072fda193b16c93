using System.Globalization;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Places;
using Ovop.Core.Rounds;

namespace Ovop.Demo.Rounds.Producers;

/// <summary>The people whom a whole round needs beside those of the demonstration: a head of a dinas in every province, more assessors.</summary>
internal static class OfficePeople
{
    private const int Assessors = 24;

    /// <summary>Provinces whose heads the demonstration brings.</summary>
    private static readonly string[] There = ["32", "33", "51"];

    public static IReadOnlyList<OfficeHolder> Heads() =>
    [
        .. from province in Provinces.All.Index()
           where !There.Contains(province.Item.Code)
           select new OfficeHolder(Capacity.Endorser, new(
               $"kadis-{province.Item.Code}", Name(province.Index + 3),
               new($"Kepala Dinas Perindustrian Provinsi {province.Item.Name}", $"Head of the Office of Industry, {province.Item.Name}"), $"kadis{province.Item.Code}@contoh.id", Language.Indonesian) { Telephone = $"(021) 00002{province.Item.Code}" }, province.Item.Code),
    ];

    /// <param name="conflict">Business number of the one producer whom all who know pottery have taught.</param>
    public static IReadOnlyList<Assessor> Pool(string conflict, IEnumerable<Assessor> there) =>
    [
        .. there.Concat(from number in Enumerable.Range(13, Assessors) select One(number))
            .Select(assessor => assessor.Commodities.Contains(Commodity.GR) ? assessor with { StandingConflicts = [.. assessor.StandingConflicts, conflict] } : assessor),
    ];

    private static Assessor One(int number)
    {
        var wares = Enum.GetValues<Commodity>();
        var id = string.Create(CultureInfo.InvariantCulture, $"penilai{number:D2}");
        var province = Provinces.All[number * 5 % Provinces.All.Count];
        return new(
            id, Name(number + 40), $"{id}@contoh.id", province.Code, [wares[number % wares.Length], wares[(number + 2) % wares.Length]], IsExternal: number % 2 == 0, IsChair: false,
            number % 2 == 0 ? $"Universitas {province.Name}" : $"Balai Industri {province.Name}", [], [], Language.Indonesian);
    }

    private static string Name(int number) => $"{Words.Given[number * 7 % Words.Given.Length]} {Words.Family[number * 11 % Words.Family.Length]}, {(number % 3 == 0 ? "M.Si." : number % 3 == 1 ? "S.T." : "M.M.")}";
}
