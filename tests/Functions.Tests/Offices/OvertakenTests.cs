using System.Net;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Offices;
using Ovop.Functions.Offices.Assessors;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Offices.Drafting;

namespace Ovop.Functions.Tests.Offices;

/// <summary>Two administrators change one list: what the second looked at is not the list any more.</summary>
public sealed class OvertakenTests
{
    private static readonly (string, string) Why = ("alasan", "Surat keputusan 12 tahun 2026.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pool_is_changed_by_what_was_looked_at_alone()
    {
        var office = await Office.Open();
        var pool = await office.People.Assessors(Cancel);
        string Without(int at) => Table(AssessorList.Write(pool.Where((_, index) => index != at)));
        Task<Answered> Pool(string form) => office.Post(Cast.Administrator, form, request =>
            new AssessorsEndpoint(office.Guard, office.People, office.Succession, office.Log).Post(request, office.Engine, Cancel));
        var (first, second) = (Looked(await Pool(Without(0))), Looked(await Pool(Without(1))));

        (await Pool(first)).Location.ShouldBe("/kantor/penilai?selesai=ya");
        var overtaken = await Pool(second);

        overtaken.Status.ShouldBe(StatusCodes.Status409Conflict);
        (await office.People.Find(pool[1].Id, Cancel))!.IsEnded.ShouldBeFalse();
        (await Pool(Looked(overtaken))).Location.ShouldBe("/kantor/penilai?selesai=ya");
        (await office.People.Find(pool[1].Id, Cancel))!.IsEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_offices_are_changed_by_what_was_looked_at_alone()
    {
        var office = await Office.Open();
        var holders = await office.People.Offices(Cancel);
        string Called(string name) => Table(OfficeList.Write(
            holders.Select(holder => holder.Contact.Id != Cast.Auditor.Id ? holder : holder with { Contact = holder.Contact with { Name = name } }),
            SpokenLanguages.All));
        Task<Answered> Offices(string form) => office.Post(Cast.Administrator, form, request =>
            new OfficesEndpoint(office.Guard, office.People, office.Succession, office.Log).Post(request, office.Engine, Cancel));
        string Agreed(Answered page) => WritingDesk.Filled(page.Body, "terapkan", Why, ("sama", "ya"));
        var (first, second) = (Agreed(await Offices(Called("Rini Astuti"))), Agreed(await Offices(Called("Rina Astuti"))));

        (await Offices(first)).Location.ShouldBe("/kantor/pejabat?selesai=ya");
        var overtaken = await Offices(second);

        overtaken.Status.ShouldBe(StatusCodes.Status409Conflict);
        (await office.People.Offices(Cancel)).Single(holder => holder.Contact.Id == Cast.Auditor.Id).Contact.Name.ShouldBe("Rini Astuti");
    }

    [Fact]
    public async Task A_round_is_published_after_the_one_that_it_was_compared_with()
    {
        var desk = await WritingDesk.Open();
        var text = (await desk.Rounds.Latest(Cancel))!.Text;
        string Named(string name) => $"isi={WebUtility.UrlEncode(text.Replace("\"id\": \"2026\"", $"\"id\": \"{name}\"", StringComparison.Ordinal))}";
        var (first, second) = (await Compared("2027"), await Compared("2028"));

        (await desk.Publish(first)).Location.ShouldBe("/kantor/putaran?selesai=terbit");
        (await desk.Publish(first)).Location.ShouldBe("/kantor/putaran?selesai=terbit", "it is pressed twice");
        var overtaken = await desk.Publish(second);

        overtaken.Status.ShouldBe(StatusCodes.Status409Conflict);
        (await desk.Rounds.Latest(Cancel))!.Id.ShouldBe("2027");
        (await desk.Office.Log.Latest(10, Cancel)).Count(act => act.What == "round.published").ShouldBe(1);

        async Task<string> Compared(string name) => WritingDesk.Filled((await desk.Publish(Named(name))).Body, "terbitkan", Why);
    }

    private static string Looked(Answered page) => WritingDesk.Filled(page.Body, "terapkan", Why);

    private static string Table(IEnumerable<IReadOnlyList<string>> rows) => $"csv={WebUtility.UrlEncode(TextTable.Write(rows))}";
}
