using System.Net;
using Ovop.Core;
using Ovop.Core.Forms;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Visit;

namespace Ovop.Functions.Tests.Visit;

public sealed class RoutePageTests
{
    [Fact]
    public async Task Each_stop_has_its_address_its_telephone_a_link_for_maps_and_the_way_to_its_report()
    {
        var office = await Office.Open();
        var dossier = await office.Dossier();
        var setting = await office.Desk.SettingOf(dossier.Case, TestContext.Current.CancellationToken);
        var visit = new LinkVisit(new(dossier.Number, VisitPages.Only, "p01", 1, "kunci"), "/kunjungan/kunci", dossier, setting, Cast.Administrator);
        var form = ApplicationForm.Of(dossier);

        var page = WebUtility.HtmlDecode(await Drawn.Page<RoutePage>(new { Visit = visit, Stops = new[] { visit, visit } }));

        page.ShouldSatisfyAllConditions(
            text => text.ShouldContain(form["alamat"]),
            text => text.ShouldContain($"href=\"tel:{form["telepon"]}\""),
            text => text.ShouldMatch("href=\"geo:-?[0-9.]+,[0-9.]+\""),
            text => text.ShouldContain($"href=\"/kunjungan/kunci/rute/{dossier.Number}\""),
            text => text.ShouldContain($"Paling lambat {WhenText.Moment(dossier.Case.Wait!.Due, visit.Zone, Language.Indonesian)}."),
            text => text.ShouldContain("Sekitar 0 km"));
    }
}
