using System.Collections.Concurrent;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Administration.Engine.Hubs;

/// <summary>A client of the engine for another hub than the app's own.</summary>
internal delegate DurableTaskClient OpenHub(EngineDoor door, string hub);

/// <summary>
/// The task hubs of the app's storage account: its own, and those of a former name or of another slot. Nothing is done to the others:
/// what works on one is another app, and no dossier here says what its orchestrations are for.
/// </summary>
internal sealed class TaskHubs(TableServiceClient tables, OpenHub open)
{
    private const string Instances = "Instances", History = "History";

    /// <summary>The engine takes no shorter name.</summary>
    private const int Shortest = 3;

    private readonly ConcurrentDictionary<(EngineDoor Door, string Hub), DurableTaskClient> _clients = [];

    /// <summary>Those that are there, by the two tables that every hub has; the app's own first.</summary>
    public async Task<IReadOnlyList<TaskHub>> All(string own, CancellationToken cancel) =>
        [new(own, true), .. (await Others(own, cancel)).Select(name => new TaskHub(name, false))];

    /// <summary>Null where there is no other hub of that name.</summary>
    public async Task<DurableTaskClient?> Find(EngineDoor door, string hub, CancellationToken cancel) =>
        (await Others(door.TaskHubName, cancel)).Contains(hub)
            ? _clients.GetOrAdd((door, hub), key => open(key.Door, key.Hub))
            : null;

    private async Task<IEnumerable<string>> Others(string own, CancellationToken cancel)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var table in tables.QueryAsync(cancellationToken: cancel))
            names.Add(table.Name);

        return names.Where(name => name.EndsWith(Instances, StringComparison.Ordinal)).Select(name => name[..^Instances.Length])
            .Where(hub => hub.Length >= Shortest && names.Contains(hub + History) && !hub.Equals(own, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }
}
