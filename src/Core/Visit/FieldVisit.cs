using System.Globalization;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Screening;

namespace Ovop.Core.Visit;

/// <summary>The visit to a producer's workplace on which the top star depends: who was asked to go, and what they found.</summary>
/// <param name="Visitor">The assessor who was asked last.</param>
/// <param name="AskedAt">When.</param>
public sealed record FieldVisit(Contact Visitor, DateTimeOffset AskedAt) : IGateFact
{
    public const string RowKey = "visit";

    public string Key => RowKey;

    /// <summary>What was typed and saved so far, by field; kept on the server since a phone may be lost.</summary>
    public IReadOnlyDictionary<string, string> Draft { get; init; } = new Dictionary<string, string>();

    /// <summary>Null until it has been sent.</summary>
    public VisitReport? Report { get; init; }

    /// <summary><c>site_visit.done</c>: one took place that found everything as described.</summary>
    public GateFacts AddTo(GateFacts facts) => facts with { SiteVisitDone = Report is { IsAsDescribed: true } };
}

/// <summary>What a visitor found.</summary>
/// <param name="By">Id of the visitor.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="On">The day of the visit.</param>
/// <param name="Place">Where the visitor stood; null when it was not stated.</param>
/// <param name="Checks">Whether each thing was as the application says, by the code of the round's check.</param>
/// <param name="Photos">Keys of the photos.</param>
/// <param name="Notes">In the visitor's words.</param>
public sealed record VisitReport(
    string By, DateTimeOffset At, DateOnly On, GeoPoint? Place,
    IReadOnlyDictionary<string, bool> Checks, IReadOnlyList<string> Photos, string Notes)
{
    /// <summary>True when all that was looked at was as the application says.</summary>
    public bool IsAsDescribed => Checks.Values.All(good => good);

    /// <summary>What the trail keeps of place and notes, which can be erased.</summary>
    public string Seal => Cases.Trails.Seal.Of([$"{Place}", Notes]);
}

/// <summary>A place on earth in decimal degrees (WGS 84).</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Indonesia with its waters; a place beyond was mistyped.</summary>
    private const double North = 6.5, South = -11.5, West = 94.5, East = 141.5;

    /// <summary>Reads "-7.05123, 110.43771", as maps write it; false outside Indonesia.</summary>
    public static bool TryParse(string text, out GeoPoint point)
    {
        point = default;
        if (text.Split(',', StringSplitOptions.TrimEntries) is not [var north, var east]
            || !Degrees(north, out var latitude) || !Degrees(east, out var longitude)
            || latitude is not (>= South and <= North) || longitude is not (>= West and <= East))
            return false;

        point = new(Math.Round(latitude, 5), Math.Round(longitude, 5));
        return true;
    }

    /// <summary>In a straight line over the globe (haversine).</summary>
    public double KilometresTo(GeoPoint other)
    {
        const double radius = 6371;
        var (north, east) = (Math.Sin(Radians(other.Latitude - Latitude) / 2), Math.Sin(Radians(other.Longitude - Longitude) / 2));
        return 2 * radius * Math.Asin(Math.Sqrt(
            (north * north) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * east * east)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.00000}, {Longitude:0.00000}");

    private static bool Degrees(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
