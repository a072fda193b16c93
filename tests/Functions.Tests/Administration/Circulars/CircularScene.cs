using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Sittings;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>The office writes circulars, over tables in memory and a provider that does not take all mails.</summary>
internal sealed partial class CircularScene(Office office)
{
    private static readonly IOptions<SiteOptions> Site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });

    public Office Office => office;

    public Provider Provider { get; } = new();

    public MailOptions Mail { get; } = new();

    public CircularTable Table { get; } = new(office.Tables, office.Web.Clock);

    public CircularMailTable Copies { get; } = new(office.Tables, office.Web.Clock);

    public CircularPeople People => new(office.Cases, office.Rounds, office.People, Copies, new(new WordsOfTheApp(), office.Web.Services), Site);

    public CircularMails Mails => new(Table, Copies, People, Provider, Site, Options.Create(Mail), office.Web.Clock, NullLogger<CircularMails>.Instance);

    public const string Words = "perihal=Rapat+di+Semarang&isi=Salam+{nama},+yang+menunggu:+{jumlah}.&tombol=Buka",
        ToHeads = $"untuk=kadis&tunggu=ya&{Words}", ToAssessors = $"untuk=penilai&{Words}",
        ToApplicants = "perihal=Pameran+untuk+{produk}&isi=Salam.%0A%0AAnda+diundang+ke+pameran+di+Semarang.&tombol=Lihat",
        Head = "kadis@contoh.id";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CircularsEndpoint Writing => new(office.Guard, office.Filtered, office.Cases, Table, office.Rounds, office.People, office.Log, office.Web.Clock);

    private CircularEndpoint Endpoint => new(
        office.Guard, new(office.Filtered, office.StaffCases, People, office.Reads, office.Web.Services, Site, office.Web.Clock),
        new(office.Cases, office.Desk, office.People), Table, Copies, office.Log, office.Web.Clock);

    public static async Task<CircularScene> Open() => new(await Office.Open());

    /// <summary>Keeps a circular.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> Write(string form)
    {
        var answer = await Keep(form);
        answer.Status.ShouldBe(StatusCodes.Status302Found, answer.Body);
        return answer.Location.Split('/')[^1];
    }

    public Task<Answered> Keep(string form) => office.Post(
        Cast.Administrator, form.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal), request => Writing.Keep(request, Cancel));

    public async Task<string> Form(string query) => (await office.Get(Cast.Administrator, request =>
    {
        request.QueryString = new(query);
        return Writing.Write(request, Cancel);
    })).Body;

    public async Task<string> List() => (await office.Get(Cast.Administrator, request => Writing.List(request, Cancel))).Body;

    public Task<Answered> Post(string id, string form) =>
        office.Post(Cast.Administrator, form, request => Endpoint.Act(request, id, office.Engine, Cancel));

    public async Task<string> Get(string id, string query = "", Contact? who = null) => (await office.Get(who ?? Cast.Administrator, request =>
    {
        request.QueryString = new(query);
        return Endpoint.Show(request, id, office.Engine, Cancel);
    })).Body;

    private BulkRunEndpoint Bulk => new(office.Guard, office.Filtered, office.Desk, Mails, office.Log, office.Web.Clock);

    /// <summary>The page of the bulk act that sends it.</summary>
    public Task<Answered> Running(string run) => office.Get(Cast.Administrator, request => Bulk.Show(request, run, office.Engine, Cancel));

    /// <summary>Has the bulk act that sends it stopped.</summary>
    public Task<Answered> Stop(string run) =>
        office.Post(Cast.Administrator, "langkah=henti&alasan=Undangan+keliru.", request => Bulk.Step(request, run, office.Engine, Cancel));

    /// <summary>What sends it over the list as it is now.</summary>
    public async Task<string> Sending(string id) => $"langkah=kirim&alasan=Undangan+pameran.&daftar={Seal().Match(await Get(id)).Groups[1].Value}";

    /// <summary>Has it sent, and the engine do so.</summary>
    /// <returns>What became of each.</returns>
    public async Task<IReadOnlyList<BulkOutcome>> Send(string id)
    {
        (await Post(id, await Sending(id))).Status.ShouldBe(StatusCodes.Status302Found);
        return await Run();
    }

    /// <summary>As the engine runs what was begun last, maybe not for the first time.</summary>
    public Task<IReadOnlyList<BulkOutcome>> Run() =>
        new BulkActivity(office.Desk, office.Outlet, new EngineActs(office.Desk), Mails, NullLogger<BulkActivity>.Instance)
            .Run((BulkWork)office.Engine.Inputs[^1]!, office.Engine, Cancel);

    /// <summary>The dinas has decided on the first case.</summary>
    public async Task Endorse()
    {
        await office.Linked.Endorse();
        await office.Linked.Advance();
        await office.Board.Show(null, await office.Linked.Dossier(), Cancel);
    }

    [GeneratedRegex("name=\"daftar\" value=\"([^\"]+)\"")]
    private static partial Regex Seal();
}
