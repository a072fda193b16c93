using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Tests.Register;

/// <summary>Public awards in every state.</summary>
internal static class Awards
{
    public static readonly PublicAward Batik = new(
        new(new("2026", 1), 3), "UD Sekar", "Batik tulis", "Sekar", Commodity.BT, "33", "Kabupaten Rembang", 3, 3, "2026",
        new(2026, 11, 24), new(2028, 11, 24), AwardState.Valid, new(2026, 11, 24), null);

    public static readonly PublicAward Revoked = Batik with
    {
        Certificate = new(new("2026", 2), 2),
        Producer = "Dapur “Kawis”, Lasem",
        Product = "Sirup; kawista",
        Commodity = Commodity.MM,
        Star = 2,
        State = AwardState.Revoked,
        StateSince = new(2027, 1, 5),
        StateReason = "Izin edar dicabut.",
    };

    public static readonly PublicAward[] All =
    [
        Batik,
        Revoked,
        Batik with { Certificate = new(new("2026", 3), 1), Star = 1, State = AwardState.Amended },
        Batik with { Certificate = new(new("2026", 4), 1), Star = 1, State = AwardState.Suspended, StateReason = "Diperiksa." },
        Batik with { Certificate = new(new("2026", 5), 1), Star = 1, State = AwardState.Expired },
    ];
}
