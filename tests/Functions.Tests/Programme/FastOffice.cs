using System.Globalization;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Functions.Offices;
using Ovop.Functions.Rounds;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Programme;

/// <summary>The people of a national round: the head of the dinas of each province and a pool of assessors who are away at times.</summary>
internal sealed class FastOffice(HeldCases cases, Round round, TimeProvider clock, DateTimeOffset begin) : IPeople
{
    public const int Assessors = 60;

    /// <summary>Loads may be as old as in the product.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(20);

    private readonly Roster _roster = new(
        [.. Enumerable.Range(0, Assessors).Select(Member)],
        [.. Provinces.All.Select(province => new Endorser(Person($"kadis-{province.Code}", "Kepala Dinas"), province.Code))],
        Cast.Ratifier, [Cast.Administrator]);

    private (DateTimeOffset At, People People)? _kept;

    public Task<People> Read(string id, CancellationToken cancel)
    {
        if (_kept is { } kept && kept.At + KeptFor > clock.GetUtcNow())
            return Task.FromResult(kept.People);

        var people = TablePeople.Of(_roster, cases.Lines, round.Id);
        _kept = (clock.GetUtcNow(), people);
        return Task.FromResult(people);
    }

    /// <summary>
    /// When an assessor who is away comes back; null for who is there. Every third is away for eight days, each at another time.
    /// </summary>
    public DateTimeOffset? BackAt(string assessor)
    {
        var number = int.Parse(assessor[1..], CultureInfo.InvariantCulture);
        var (leaves, now) = (begin.AddDays(number * 7 % 34), clock.GetUtcNow());
        return number % 3 == 0 && now >= leaves && now < leaves.AddDays(8) ? leaves.AddDays(8) : null;
    }

    private static Assessor Member(int number)
    {
        var wares = Enum.GetValues<Commodity>();
        return new(
            $"p{number:D2}", $"Penilai {number}", $"penilai{number:D2}@contoh.id", Provinces.All[number % Provinces.All.Count].Code,
            [.. Enumerable.Range(number, 3).Select(at => wares[at % wares.Length])],
            IsExternal: number % 2 == 0, IsChair: number == 0, $"Lembaga {number}", [], [], Language.Indonesian);
    }

    private static Contact Person(string id, string office) => new(id, office, new(office, office), $"{id}@contoh.id", Language.Indonesian);
}
