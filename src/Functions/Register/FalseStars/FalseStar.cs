using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Storage;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Register.FalseStars;

/// <summary>A star that somebody saw and holds to be false: a task for the office until it says what it found.</summary>
/// <param name="Id">As the form had it, so that pressing twice tells once.</param>
/// <param name="Number">As it stands on the package; "" where none does.</param>
/// <param name="Where">Which shop, fair or page.</param>
/// <param name="What">What seems wrong.</param>
/// <param name="Email">For asking back; "" where the sender gave none. It is forgotten with the task.</param>
public sealed record FalseStar(string Id, string Number, string Where, string What, string Email, DateTimeOffset At)
{
    public const int Longest = 1000;

    private const int LongestLine = 200;

    /// <summary>
    /// <c>falsestar.where</c> and <c>falsestar.what</c> where it does not say enough or says too much, <c>falsestar.number</c>,
    /// <c>falsestar.email</c>.
    /// </summary>
    public IEnumerable<Problem> Check()
    {
        if (Number.Length > LongestLine)
            yield return new("falsestar.number", Field: "nomor");
        if (Where.Length is < 3 or > LongestLine)
            yield return new("falsestar.where", Field: "tempat");
        if (What.Length is < 10 or > Longest)
            yield return new("falsestar.what", Field: "cerita");
        if (Email.Length > 0 && MailAddress.Read(Email) is null)
            yield return new("falsestar.email", Field: "surel");
    }
}

/// <summary>The false stars that the office has not answered yet, a row each; what it found stays in its log.</summary>
internal sealed class FalseStarTasks : IOfficeWork, IDisposable
{
    private const string Open = "open";

    private readonly TableClient _table;
    private readonly Lately<IReadOnlyList<FalseStar>> _kept;

    public FalseStarTasks(TableServiceClient tables, TimeProvider clock)
    {
        _table = tables.GetTableClient("FalseStars");
        _kept = new(All, clock) { Patience = TimeSpan.Zero };
    }

    /// <summary>Doing so again with the same id changes nothing.</summary>
    public async Task Add(FalseStar seen, CancellationToken cancel)
    {
        await _table.UpsertEntityAsync(new TableEntity(Open, seen.Id)
        {
            ["Number"] = seen.Number,
            ["Where"] = seen.Where,
            ["What"] = seen.What,
            ["Email"] = seen.Email,
            ["At"] = seen.At,
        }, TableUpdateMode.Replace, cancel);
        _kept.Changed();
    }

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<FalseStar>> All(CancellationToken cancel)
    {
        var seen = new List<FalseStar>();
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancel))
            seen.Add(new(row.RowKey, row.GetString("Number"), row.GetString("Where"), row.GetString("What"), row.GetString("Email"),
                row.GetDateTimeOffset("At")!.Value));

        return [.. seen.OrderBy(star => star.At)];
    }

    /// <summary>How many there were a second ago at most (<see cref="Lately{T}"/>).</summary>
    public async Task<int> Count(CancellationToken cancel) => (await _kept.Read(cancel)).Count;

    public async Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel) =>
        await _kept.Read(cancel) is { Count: > 0 } seen
        ? [new(Texts.Of<FalseStarTasks>(language)["work", seen.Count], seen[0].At, OfficePaths.FalseStars)]
        : [];

    public async Task Close(string id, CancellationToken cancel)
    {
        await _table.DeleteEntityAsync(Open, id, cancellationToken: cancel);
        _kept.Changed();
    }

    public void Dispose() => _kept.Dispose();
}
