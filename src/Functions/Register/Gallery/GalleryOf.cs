using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Register.Gallery;

/// <summary>Which products are looked at together; what is null or empty leaves all in.</summary>
public sealed record GalleryOf
{
    public Commodity? Commodity { get; init; }

    public int? Year { get; init; }

    /// <summary>Where the village or the producer is: their names are not of one alone.</summary>
    public Regency? Regency { get; init; }

    /// <summary>As <see cref="Core.Places.Village.KeyOf"/> has it.</summary>
    public string Village { get; init; } = "";

    /// <summary>The business, by its name as <see cref="TypedText.Addressed"/> has it.</summary>
    public string Producer { get; init; } = "";

    public string Address => Commodity is { } commodity ? $"/komoditas/{commodity}"
        : Year is { } year ? $"/tahun/{year}"
        : Regency is { } at && Producer.Length > 0 ? $"/pelaku/{at.Code}/{Uri.EscapeDataString(Producer)}"
        : Regency is { } regency ? $"/desa/{regency.Code}/{Uri.EscapeDataString(Village)}"
        : "/jelajah";

    /// <summary>Where the products of an award's village are looked at; null where its village is not known.</summary>
    public static string? VillageOf(PublicAward award) =>
        Regencies.Find(award.Regency) is { } regency && Core.Places.Village.KeyOf(award.Village ?? "") is { Length: > 0 } village
            ? new GalleryOf { Regency = regency, Village = village }.Address
            : null;

    /// <summary>Where all products and stars of an award's producer are seen; null where its regency has no code.</summary>
    public static string? ProducerOf(PublicAward award) =>
        Regencies.Find(award.Regency) is { } regency && TypedText.Addressed(award.Producer) is { Length: > 0 } producer
            ? new GalleryOf { Regency = regency, Producer = producer }.Address
            : null;

    public bool Holds(PublicAward award) =>
        (Commodity is null || award.Commodity == Commodity)
        && (Year is null || award.DecidedOn.Year == Year)
        && (Regency is null || award.Regency == Regency.Code)
        && (Village.Length == 0 || Core.Places.Village.KeyOf(award.Village ?? "") == Village)
        && (Producer.Length == 0 || TypedText.Addressed(award.Producer) == Producer);

    /// <summary>A commodity is there before its first star; a year, a village and a producer are once they have had one.</summary>
    public bool IsIn(RegisterSnapshot register) => (Year is null && Regency is null) || register.Awards.Any(Holds);
}
