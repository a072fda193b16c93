using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Anonymity;
using Ovop.Core.Award.Waits;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;
using Ovop.Core.Submission;

namespace Ovop.Functions.Award;

/// <summary>
/// One line of the list of cases: what it is and whom it waits for. A draft's has no names: it is its producer's own
/// (<see cref="DraftPrivacy"/>).
/// </summary>
public sealed record BoardLine(
    ApplicationNumber Number, CaseState State, Commodity? Commodity, string Producer, string Product, string Province,
    DateTimeOffset OpenedAt, Wait? Wait, string? Stuck, IReadOnlyList<string> Panel)
{
    /// <summary>Whose move it is (<see cref="Waited"/>).</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Who => Waited.By(Wait, Panel);

    /// <summary>When it was submitted; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Code of the regency or city; empty in a line from before it was kept.</summary>
    public string Regency { get; init; } = "";

    /// <summary>The panel's points in the latest proposal; null before one, and in a line from before they were kept.</summary>
    public Points? Points { get; init; }

    /// <summary>The star of a published award; null for all others.</summary>
    public int? Star { get; init; }

    /// <summary>What each counted sheet of the latest proposal adds up to, by assessor; for comparing assessors alone.</summary>
    public IReadOnlyDictionary<string, Points> Totals { get; init; } = new Dictionary<string, Points>();

    /// <summary>The star that was ratified and is not released yet; for the office alone. Null for all others.</summary>
    public int? HeldStar { get; init; }

    /// <summary>How many of its letters could not be sent so far, or did not arrive.</summary>
    public int UnsentLetters { get; init; }

    /// <summary>Since when the oldest of those waits; null without any.</summary>
    public DateTimeOffset? UnsentSince { get; init; }

    /// <summary>How many of its letters the office keeps back.</summary>
    public int HeldLetters { get; init; }

    /// <summary>Ids of the assessors whose sheet is in, of whatever turn.</summary>
    public IReadOnlyList<string> Scored { get; init; } = [];

    /// <summary>What another application about the same product also has (see <see cref="ProductKey"/>).</summary>
    public string? ProductKey { get; init; }

    /// <summary>The case that it objects to; null for an application.</summary>
    public ApplicationNumber? ObjectsTo { get; init; }

    /// <summary>Id of the officer who filed it for a producer; null for all others.</summary>
    public string? Officer { get; init; }

    /// <summary>Whether an act on its award waits for the ratifier's confirmation.</summary>
    public bool AwaitsConfirmation { get; init; }

    /// <summary>Whether what it held about people was taken out.</summary>
    public bool IsErased { get; init; }

    /// <summary>Since when the scanner could not say what one of its files is; null without any.</summary>
    public DateTimeOffset? ScanFailedSince { get; init; }

    /// <summary>Every state that it came to, by its trail: not what a state alone would suggest, since a case may end early.</summary>
    public IReadOnlyList<CaseState> Reached { get; init; } = [];

    /// <summary>
    /// Whether its panel is not to learn whose it is (<see cref="Blindness"/>); null for a line from before this was kept, which is
    /// taken for one.
    /// </summary>
    public bool? IsBlind { get; init; }

    /// <summary>Ids of the assessors who have saved a draft in the present turn.</summary>
    public IReadOnlyList<string> Drafted { get; init; } = [];
}

/// <summary>
/// The list of all cases, a row each in one partition per round: a copy of what the dossiers say, written after them and
/// made good by the reconciliation should that fail. It is read whole once and then only what has changed since.
/// </summary>
internal sealed class Board(TableServiceClient tables)
{
    /// <summary>Rows that were being written while the last reading ran may carry an earlier time than those it saw.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly TableClient _table = tables.GetTableClient("Board");
    private readonly ConcurrentDictionary<string, Copy> _copies = new();

    public async Task Show(Dossier? before, Dossier after, CancellationToken cancel)
    {
        var line = Write(LineOf(after));
        if (before is { Version.Length: > 0 } && Write(LineOf(before)) == line)
            return;

        await _table.UpsertEntityAsync(
            new TableEntity(after.Case.Round, after.Number.ToString()) { ["Line"] = line }, TableUpdateMode.Replace, cancel);
    }

    public async Task<IReadOnlyList<BoardLine>> Read(string round, CancellationToken cancel)
    {
        var copy = _copies.GetOrAdd(round, _ => new());
        await copy.Turn.WaitAsync(cancel);
        try
        {
            var since = copy.Latest - Overlap;
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round} and Timestamp ge {since}");
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
                copy.Take(row);

            return copy.Lines;
        }
        finally
        {
            copy.Turn.Release();
        }
    }

    /// <summary>The other standing applications of the round about the same product as this one.</summary>
    public async Task<IReadOnlyList<ApplicationNumber>> TwinsOf(Dossier dossier, CancellationToken cancel) =>
        dossier.Has(ObjectionCase.RowKey) || ProductKey.Of(ApplicationForm.Of(dossier)) is not { } key
            || !ProductKey.Stands(dossier.Case.State) ? [] :
        [
            .. from line in await Read(dossier.Case.Round, cancel)
               where line.ProductKey == key && line.Number != dossier.Number && ProductKey.Stands(line.State)
               select line.Number,
        ];

    public static BoardLine LineOf(Dossier dossier)
    {
        var (head, form) = (dossier.Case, ApplicationForm.Of(dossier));
        var (producer, product) = head.State == CaseState.Draft ? ("", "") : (form["nama_ikm"], form["nama_produk"]);
        return new(
            head.Number, head.State, head.Commodity, producer, product, form["prov"], head.OpenedAt, head.Wait, head.Stuck,
            [.. ReviewStage.Silent(dossier).Select(seat => seat.Contact.Id)])
        {
            SubmittedAt = head.SubmittedAt,
            Regency = form["kab"],
            Points = dossier.All<StarProposal>().LastOrDefault()?.Decision.Points,
            ScanFailedSince = dossier.All<StoredDocument>().Where(file => file is { AwaitsScan: true, Scan.State: ScanState.Failed })
                .Min(file => (DateTimeOffset?)file.ReceivedAt),
            Reached = [.. StagePeriod.Reached(dossier)],
            ObjectsTo = ObjectionCase.Of(dossier)?.Against,
            ProductKey = dossier.Has(ObjectionCase.RowKey) ? null : ProductKey.Of(form),
            Officer = Filing.Of(dossier)?.Officer,
            AwaitsConfirmation = AwardLife.Pending(dossier) is not null,
            IsErased = head.ErasedAt is not null,
            IsBlind = Blindness.Of(dossier) is not null,
            Star = head.State == CaseState.Published && Objected.Of(dossier)?.Outcome?.State != CaseState.Published
                ? RatificationStage.StarOf(dossier)
                : null,
            Totals = dossier.All<StarProposal>().LastOrDefault()?.Totals ?? new Dictionary<string, Points>(),
            HeldStar = head.State == CaseState.Ratified ? RatificationStage.StarOf(dossier) : null,
            UnsentLetters = dossier.All<Letter>().Count(letter => letter.IsTrouble),
            UnsentSince = dossier.All<Letter>().Where(letter => letter.IsTrouble).Min(letter => letter.QueuedAt),
            HeldLetters = dossier.All<Letter>().Count(letter => letter.State == LetterState.Held),
            Scored = [.. dossier.All<ReceivedSheet>().Select(received => received.Sheet.Assessor).Distinct()],
            Drafted = [.. dossier.All<SheetDraft>().Where(draft => draft.Turn == head.Turn).Select(draft => draft.Assessor)],
        };
    }

    /// <summary>What was read of a round so far.</summary>
    private sealed class Copy
    {
        private readonly SortedDictionary<string, (ETag Version, BoardLine Line)> _lines = new(StringComparer.Ordinal);
        private IReadOnlyList<BoardLine>? _list;

        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset Latest { get; private set; } = DateTimeOffset.UnixEpoch.AddYears(31);

        public IReadOnlyList<BoardLine> Lines => _list ??= [.. _lines.Values.Select(line => line.Line)];

        public void Take(TableEntity row)
        {
            if (_lines.TryGetValue(row.RowKey, out var known) && known.Version == row.ETag)
                return;

            _lines[row.RowKey] = (row.ETag, JsonSerializer.Deserialize<BoardLine>(row.GetString("Line"), CaseJson.Options)!);
            (_list, Latest) = (null, row.Timestamp > Latest ? row.Timestamp.Value : Latest);
        }
    }

    private static string Write(BoardLine line) => JsonSerializer.Serialize(line, CaseJson.Options);
}
