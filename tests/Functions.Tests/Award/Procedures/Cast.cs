using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>The people of a rehearsal.</summary>
internal static class Cast
{
    public static Contact Endorser { get; } = Person("kadis", "Kepala Dinas");

    public static Contact Ratifier { get; } = Person("dirjen", "Direktur Jenderal");

    public static Contact Auditor { get; } = Person("auditor", "Auditor");

    public static Contact Administrator { get; } = Person("admin", "Administrator");

    public static Contact Approver { get; } = Person("sesditjen", "Sekretaris Direktorat Jenderal");

    public static People Of(int assessors) => new(
        [.. Enumerable.Range(1, assessors).Select(number => new PoolMember(Assessor(number), 0))],
        [new(Endorser, null)], Ratifier, [Administrator])
    { Auditors = [Auditor], Approvers = [Approver] };

    private static Assessor Assessor(int number) => new(
        $"p{number:D2}", $"Penilai {number}", $"penilai{number:D2}@contoh.id", "31", Enum.GetValues<Commodity>(), IsExternal: number % 2 == 0, IsChair: number == 1,
        $"Lembaga {number}", [], [], Language.Indonesian);

    private static Contact Person(string id, string office) => new(id, office, new(office, office), $"{id}@contoh.id", Language.Indonesian);
}
