using Ovop.Core.Forms;

namespace Ovop.Core.Visit;

/// <summary>In which order a visitor goes to who waits: to who is due first, then always to the nearest of the others.</summary>
public static class VisitRoute
{
    /// <summary>Where the producer says to be; null where it was not stated.</summary>
    public static GeoPoint? PlaceOf(ApplicationForm form) => GeoPoint.TryParse(form["koordinat"], out var place) ? place : null;

    /// <param name="stops">Who is waiting.</param>
    /// <param name="placeOf">Where they are; who has none comes last, by the due time.</param>
    /// <param name="dueOf">Until when.</param>
    public static IReadOnlyList<TStop> Of<TStop>(
        IEnumerable<TStop> stops, Func<TStop, GeoPoint?> placeOf, Func<TStop, DateTimeOffset> dueOf)
    {
        var byDue = stops.OrderBy(dueOf).ToList();
        var (route, left) = (new List<TStop>(), byDue.Where(stop => placeOf(stop) is not null).ToList());
        while (left.Count > 0)
        {
            var next = route.Count == 0 ? left[0] : left.MinBy(stop => placeOf(stop)!.Value.KilometresTo(placeOf(route[^1])!.Value))!;
            route.Add(next);
            left.Remove(next);
        }

        return [.. route, .. byDue.Where(stop => placeOf(stop) is null)];
    }
}
