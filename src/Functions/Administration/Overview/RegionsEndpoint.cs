using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Overview;

/// <summary>Where the cases stand, region by region: of all provinces, or of one's regencies and cities.</summary>
internal sealed class RegionsEndpoint(Administrators administrators, AllCases all, FilteredCases cases, TimeProvider clock)
{
    [Function(nameof(RegionsEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/wilayah")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            var asked = BoardFilter.Of(request.Query);
            var filter = new BoardFilter("", null, asked.Commodity, asked.Province) { Rounds = asked.Rounds };
            return Pages.Render<RegionsPage>(request.HttpContext, new
            {
                Filter = filter,
                Rounds = await all.Rounds(cancel),
                Regions = RegionFigures.Of(await cases.Read(staff, filter, cancel), filter.Province, clock.GetUtcNow()),
            });
        }, cancel, within: true);
}
