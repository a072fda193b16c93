using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Ovop.Functions.Administration.List;

namespace Ovop.Functions.Administration.Views;

/// <summary>A list of cases as somebody of the office likes to see it.</summary>
/// <param name="Key">Names it among the views of its owner.</param>
/// <param name="Address">Of the list, with what is looked for and which columns.</param>
public sealed record SavedView(string Key, string Name, string Address);

/// <summary>The views of each of the office, a row each; the same name again replaces.</summary>
internal sealed class SavedViews(TableServiceClient tables)
{
    /// <summary>The most that one person keeps, and the longest name.</summary>
    public const int Most = 20, LongestName = 60;

    private readonly TableClient _table = tables.GetTableClient("People");

    /// <summary>By name, and the columns that the person is used to, as a filter writes them; null for the usual ones.</summary>
    public async Task<(IReadOnlyList<SavedView> Views, string? Columns)> Of(string person, CancellationToken cancel)
    {
        var (views, columns) = (new List<SavedView>(), (string?)null);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(person)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            if (row.RowKey == ColumnsKey)
                columns = row.GetString("Columns");
            else
                views.Add(new(row.RowKey, row.GetString("Name"), row.GetString("Address")));

        return ([.. views.OrderBy(view => view.Name, StringComparer.CurrentCulture)], columns);
    }

    public Task Save(string person, string name, BoardFilter filter, CancellationToken cancel) =>
        _table.UpsertEntityAsync(
            new TableEntity(Partition(person), KeyOf(name)) { ["Name"] = name, ["Address"] = filter.Address(1) }, TableUpdateMode.Replace,
            cancel);

    public Task Remember(string person, string columns, CancellationToken cancel) => _table.UpsertEntityAsync(
        new TableEntity(Partition(person), ColumnsKey) { ["Columns"] = columns }, TableUpdateMode.Replace, cancel);

    public Task Drop(string person, string key, CancellationToken cancel) =>
        _table.DeleteEntityAsync(Partition(person), key, cancellationToken: cancel);

    /// <summary>No view has it: theirs are hexadecimal.</summary>
    private const string ColumnsKey = "columns";

    /// <summary>Behind the partitions of the people themselves, so that reading those does not read these.</summary>
    private static string Partition(string person) => $"view-{person}";

    private static string KeyOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())))[..16];
}
