using Azure;
using Azure.Data.Tables;
using Ovop.Core.Notices;

namespace Ovop.Functions.Notices.Holds;

/// <summary>Letters of one kind stay in the outbox until somebody has looked at them.</summary>
/// <param name="By">Id of the administrator.</param>
public sealed record MailHold(Notice Kind, string By, string Reason, DateTimeOffset Since);

/// <summary>Which letters are kept back.</summary>
internal interface IMailHolds
{
    ValueTask<bool> IsHeld(Notice kind, CancellationToken cancel);
}

/// <summary>
/// The kinds that are kept back now, a row each; another instance of the app may be <see cref="Fresh"/> late to learn of one.
/// </summary>
internal sealed class MailHolds(TableServiceClient tables, TimeProvider clock) : IMailHolds
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private const string Partition = "kinds";
    private readonly TableClient _table = tables.GetTableClient("MailHolds");
    private (DateTimeOffset At, IReadOnlyList<MailHold> Holds) _known = (DateTimeOffset.MinValue, []);

    public async ValueTask<bool> IsHeld(Notice kind, CancellationToken cancel)
    {
        var known = _known.At + Fresh > clock.GetUtcNow() ? _known.Holds : await All(cancel);
        return known.Any(hold => hold.Kind == kind);
    }

    public async Task<IReadOnlyList<MailHold>> All(CancellationToken cancel)
    {
        var (now, holds) = (clock.GetUtcNow(), new List<MailHold>());
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: cancel))
            if (Enum.TryParse<Notice>(row.RowKey, out var kind) && Enum.IsDefined(kind))
                holds.Add(new(kind, row.GetString("By"), row.GetString("Reason"), row.GetDateTimeOffset("Since")!.Value));

        _known = (now, holds);
        return holds;
    }

    /// <summary>The first to hold a kind stands.</summary>
    /// <returns>Whether it was not held before.</returns>
    public async Task<bool> Begin(MailHold hold, CancellationToken cancel)
    {
        try
        {
            await _table.AddEntityAsync(
                new TableEntity(Partition, $"{hold.Kind}") { ["By"] = hold.By, ["Reason"] = hold.Reason, ["Since"] = hold.Since }, cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
        finally
        {
            _known = default;
        }
    }

    /// <summary>Letters from now on go out at once; those that were kept back stay until somebody looks at them.</summary>
    public async Task End(Notice kind, CancellationToken cancel)
    {
        await _table.DeleteEntityAsync(Partition, $"{kind}", cancellationToken: cancel);
        _known = default;
    }
}
