using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Reads;

/// <summary>Who saw what, by case or by person.</summary>
internal sealed class ReadsEndpoint(Administrators administrators, ReadLog log, IRounds rounds, IPeople people)
{
    private const int Shown = 500;

    [Function(nameof(ReadsEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/dibaca")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async _ =>
        {
            var (number, person) = (request.Query["nomor"].ToString().Trim(), request.Query["orang"].ToString().Trim());
            var known = await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);
            return Pages.Render<ReadsPage>(request.HttpContext, new
            {
                Number = number,
                Person = person,
                Readings = ApplicationNumber.TryRead(number, out var found) ? await log.Of(
                    found, person.Length > 0 ? person : null, Shown, cancel)
                    : person.Length > 0 ? await log.By(person, Shown, cancel)
                    : Array.Empty<Reading>(),
                Names = new Names(known, ReaderLanguage.Of(request.HttpContext)),
                People = Readers(known),
            });
        }, cancel);

    /// <summary>The staff, then whom links are sent to, and those who held an office and hold none any more.</summary>
    internal static List<Contact> Readers(People known) =>
    [
        .. known.Administrators.Concat(known.Auditors).Concat(known.All)
            .Concat(known.Former.Where(left => known.Find(left.Id) is null)).DistinctBy(contact => contact.Id),
    ];
}
