using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Log;

/// <summary>Who of the office did what beyond the single case.</summary>
internal sealed class StaffLogEndpoint(Administrators administrators, StaffLog log, IRounds rounds, IPeople people)
{
    private const int Shown = 200;

    [Function(nameof(StaffLogEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/catatan")] HttpRequest request, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Read, cancel) is null)
            return Administrators.SignIn(http);

        var round = await rounds.Current(cancel);
        return Pages.Render<StaffLogPage>(http, new
        {
            Acts = await log.Latest(Shown, cancel),
            Names = new Names(await people.Read(round.Id, cancel), ReaderLanguage.Of(http)),
        });
    }
}
