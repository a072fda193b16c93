using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Anonymity;
using Ovop.Core.Asking;
using Ovop.Core.Award.Figures;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Retention;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;
using Ovop.Core.Visit;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Award;

/// <summary>
/// The list of all cases, a row each in one partition per round: a copy of what the dossiers say, written after them and
/// made good by the reconciliation should that fail. It is read whole once and then only what has changed since, if anything has.
/// </summary>
/// <param name="night">What an instance begins with; null for one that begins with nothing.</param>
internal sealed class Board(TableServiceClient tables, TimeProvider clock, BoardOfTheNight? night = null)
{
    /// <summary>
    /// Rows that were being written while the last reading ran may carry an earlier time than those it saw; it also covers what an
    /// emulator rounds (<c>findings/azurite-compares-times-by-the-millisecond.sh</c>).
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Partition of a row for each round that is written after each of its lines, with another version each time; among the lines
    /// themselves a former version, which runs on during a deployment, could not read it.
    /// </summary>
    internal const string Stamp = "stamp";

    private readonly TableClient _table = tables.GetTableClient("Board");
    private readonly Lazy<Task<ConcurrentDictionary<string, BoardCopy>>> _copies =
        new(async () => new(night is null ? [] : await night.Read()));
    private readonly ConcurrentDictionary<string, Lately<IReadOnlyList<BoardLine>>> _recent = new();

    public async Task Show(Dossier? before, Dossier after, CancellationToken cancel)
    {
        var line = Write(LineOf(after));
        if (before is { Version.Length: > 0 } && Write(LineOf(before)) == line)
            return;

        await _table.UpsertEntityAsync(
            new TableEntity(after.Case.Round, $"{after.Number}") { ["Line"] = line }, TableUpdateMode.Replace, cancel);
        await _table.UpsertEntityAsync(
            new TableEntity(Stamp, after.Case.Round) { ["Version"] = Guid.NewGuid() }, TableUpdateMode.Replace, cancel);
        _recent.GetValueOrDefault(after.Case.Round)?.Changed();
    }

    /// <summary>Makes the line of a case good where it says something else than the case, by the list of a second ago.</summary>
    public async Task Mend(Dossier dossier, CancellationToken cancel)
    {
        await Recent(dossier.Case.Round).Read(cancel);
        if ((await Copy(dossier.Case.Round)).Find(dossier.Number) is not { } line || Write(line) != Write(LineOf(dossier)))
            await Show(null, dossier, cancel);
    }

    public async Task<IReadOnlyList<BoardLine>> Read(string round, CancellationToken cancel)
    {
        var copy = await Copy(round);
        await copy.Turn.WaitAsync(cancel);
        try
        {
            var stamp = await _table.GetEntityIfExistsAsync<TableEntity>(Stamp, round, cancellationToken: cancel);
            var version = stamp.HasValue ? stamp.Value!.GetGuid("Version") : null;
            if (version != copy.Version || clock.GetUtcNow() - copy.ReadAt > Overlap)
                await Read(round, copy, cancel);
            copy.Version = version;
            return copy.Lines;
        }
        finally
        {
            copy.Turn.Release();
        }
    }

    private async Task<BoardCopy> Copy(string round) => (await _copies.Value).GetOrAdd(round, _ => new());

    /// <summary>
    /// Also once a minute: a line that was written without the stamp, as a former version does, is seen by then. The first time it asks for
    /// no times, which storage would compare with each row's.
    /// </summary>
    private async Task Read(string round, BoardCopy copy, CancellationToken cancel)
    {
        var readAt = clock.GetUtcNow();
        var filter = copy.ReadUntil is { } until
            ? TableClient.CreateQueryFilter($"PartitionKey eq {round} and Timestamp ge {until - Overlap}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {round}");
        DateTimeOffset? began = null;
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel).AsPages())
        {
            began ??= page.GetRawResponse().Headers.Date;
            foreach (var row in page.Values)
                copy.Take(row);
        }

        (copy.ReadAt, copy.ReadUntil) = (readAt, began ?? copy.ReadUntil);
    }

    /// <summary>
    /// The other standing applications of the round about the same product as this one: a hint beside a case, so those of a second ago do.
    /// </summary>
    public async Task<IReadOnlyList<BoardLine>> TwinsOf(Dossier dossier, CancellationToken cancel) =>
        dossier.Has(ObjectionCase.RowKey) || ProductKey.Of(ApplicationForm.Of(dossier)) is not { } key
            || !ProductKey.Stands(dossier.Case.State) ? [] :
        [
            .. from line in await Recent(dossier.Case.Round).Read(cancel)
               where line.ProductKey == key && line.Number != dossier.Number && ProductKey.Stands(line.State)
               select line,
        ];

    private Lately<IReadOnlyList<BoardLine>> Recent(string round) =>
        _recent.GetOrAdd(round, _ => new(cancel => Read(round, cancel), clock));

    public static BoardLine LineOf(Dossier dossier)
    {
        var (head, form) = (dossier.Case, ApplicationForm.Of(dossier));
        var (producer, product) = head.State == CaseState.Draft ? ("", "") : (form["nama_ikm"], form["nama_produk"]);
        return new(
            head.Number, head.State, head.Commodity, producer, product, form["prov"], head.OpenedAt, head.Wait, head.Stuck,
            [.. ReviewStage.Silent(dossier).Select(seat => seat.Contact.Id)])
        {
            SubmittedAt = head.SubmittedAt,
            StageSince = StagePeriod.Of(dossier) is [.., { Until: null } present] ? present.From : null,
            Regency = head.State == CaseState.Draft ? "" : form["kab"],
            Mail = head.State == CaseState.Draft ? "" : head.Owner,
            Points = dossier.All<StarProposal>().LastOrDefault()?.Decision.Points,
            ScanFailedSince = dossier.All<StoredDocument>().Where(file => file is { AwaitsScan: true, Scan.State: ScanState.Failed })
                .Min(file => (DateTimeOffset?)file.ReceivedAt),
            Reached = [.. StagePeriod.Reached(dossier)],
            ObjectsTo = ObjectionCase.Of(dossier)?.Against,
            ProductKey = dossier.Has(ObjectionCase.RowKey) ? null : ProductKey.Of(form),
            Officer = Filing.Of(dossier)?.Officer,
            AwaitsConfirmation = AwardLife.Pending(dossier) is not null,
            ConfirmationSince = AwardLife.Pending(dossier)?.At,
            IsErased = head.ErasedAt is not null,
            WishesErasure = ErasureWish.Of(dossier) is not null,
            IsBlind = Blindness.Of(dossier) is not null,
            Star = head.State == CaseState.Published && Objected.Of(dossier)?.Outcome?.State != CaseState.Published
                ? RatificationStage.StarOf(dossier)
                : null,
            Totals = dossier.All<StarProposal>().LastOrDefault()?.Totals ?? new Dictionary<string, Points>(),
            HeldStar = head.State == CaseState.Ratified ? RatificationStage.StarOf(dossier) : null,
            UnsentLetters = dossier.All<Letter>().Count(letter => letter.IsTrouble),
            UnsentSince = dossier.All<Letter>().Where(letter => letter.IsTrouble).Min(letter => letter.QueuedAt),
            HeldSince = dossier.All<Letter>().Where(letter => letter.State == LetterState.Held).Min(letter => letter.QueuedAt),
            AskedSince = dossier.All<Enquiry>().Where(enquiry => enquiry.Answer is null).Min(enquiry => (DateTimeOffset?)enquiry.At),
            HeldLetters = dossier.All<Letter>().Count(letter => letter.State == LetterState.Held),
            Morning = dossier.All<Letter>().Where(letter => letter.State == LetterState.Together).Min(letter => letter.Morning),
            Figures = CaseFigures.Of(dossier),
            Scored = [.. dossier.All<ReceivedSheet>().Select(received => received.Sheet.Assessor).Distinct()],
            VisitedBy = VisitStage.Of(dossier)?.Report?.By,
            VisitedOn = VisitStage.Of(dossier)?.Report?.On,
            Unwanted =
            [
                .. dossier.All<Letter>()
                    .Where(letter => letter is { Person: not People.Applicant, To.Length: > 0, Delivery.IsUnwanted: true })
                    .Select(letter => letter.To).Distinct(),
            ],
            Proposed = OpenProposal.Of(dossier),
            Decided = [.. head.Wait?.Who.Where(person => HasDecided(dossier, person)) ?? []],
            Drafted = [.. dossier.All<SheetDraft>().Where(draft => draft.Turn == head.Turn).Select(draft => draft.Assessor)],
        };
    }

    /// <summary>An office holder whose present link of that office is used; a new one is given with each wait.</summary>
    private static bool HasDecided(Dossier dossier, string person) =>
        new[] { LinkPurpose.Endorsement, LinkPurpose.Ratification }.Any(
            purpose => Letters.Present(dossier, purpose, person) is { UsedAt: not null });

    private static string Write(BoardLine line) => JsonSerializer.Serialize(line, CaseJson.Options);
}
