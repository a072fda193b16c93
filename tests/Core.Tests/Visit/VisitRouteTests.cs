using Ovop.Core.Visit;

namespace Ovop.Core.Tests.Visit;

public sealed class VisitRouteTests
{
    private static readonly GeoPoint Jakarta = new(-6.2, 106.82), Bandung = new(-6.91, 107.61), Surabaya = new(-7.25, 112.75);

    [Fact]
    public void The_first_due_is_visited_first_then_always_the_nearest_and_last_who_states_no_place()
    {
        (string Name, GeoPoint? Place, int Due)[] stops = [("nowhere", null, 1), ("Surabaya", Surabaya, 3), ("Bandung", Bandung, 4), ("Jakarta", Jakarta, 2)];

        VisitRoute.Of(stops, stop => stop.Place, stop => Dossiers.Now.AddDays(stop.Due)).Select(stop => stop.Name)
            .ShouldBe(["Jakarta", "Bandung", "Surabaya", "nowhere"]);
    }

    [Fact]
    public void A_way_is_as_long_as_over_the_globe() => Jakarta.KilometresTo(Surabaya).ShouldBe(664, 10);
}
