using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Behalf.Table;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.SignIn;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Behalf;

/// <summary>An officer of a dinas, who files for the producers of a table.</summary>
internal sealed class ProducerTableScene : IAsyncDisposable
{
    public static readonly string[] Heads = ["nomor", "surel", "nama_pemilik", "telepon", "komoditi"];

    private static readonly Officer Officer =
        new(new("dinas-33", "Rina", new("Dinas", "Office"), "dinas33@contoh.id", Language.Indonesian), "33", null);

    private static readonly Session Session = new(Officer.Contact.Email, SessionKinds.Applicant, Drafts.Today.Now, Drafts.Today.Now.AddHours(1));

    private readonly SilentEngine _engine = new();
    private readonly ProducerActs _acts;

    public ProducerTableScene()
    {
        var (round, outlet) = (new FixedRound(Drafts.Round, Cast.Of(3)), new Outlet(Cases));
        _acts = new(
            new CaseDesk(Cases, round, round, outlet, outlet, TimeProvider.System), new CaseStart(Cases, round, round, TimeProvider.System),
            Cases, round, round, TimeProvider.System);
    }

    public InMemoryCases Cases { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IReadOnlyList<ProducerRow> Rows(int count) => Read(
    [
        new(1, Heads),
        .. Enumerable.Range(1, count).Select(index => new TableLine(index + 1, ["", "", $"Produsen {index}", "0812 3456 7890", "Kain batik"])),
    ]);

    public static IReadOnlyList<ProducerRow> Read(IReadOnlyList<TableLine> lines) =>
        ProducerTable.Read(lines.Select(line => new PeopleRow(line.Number, line.Cells)), Officer, ProducerCells.Read).Value;

    public Task<IReadOnlyList<ListedProducer>> Try(IReadOnlyList<ProducerRow> rows) => _acts.Try(rows, Session, Cancel);

    /// <summary>Tries the rows and writes them, under the key of a page or of one that was opened for them alone.</summary>
    public async Task<IReadOnlyList<ListedProducer>> Make(IReadOnlyList<ProducerRow> rows, Guid? key = null) =>
        await _acts.Make(_engine, await Try(rows), Session, Language.Indonesian, key ?? Guid.NewGuid(), Cancel);

    public Task<Readings<Dossier>> Written() => _acts.Drafts(Session, Cancel);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
