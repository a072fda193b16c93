using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine;

/// <summary>Which orchestrations are looked for.</summary>
/// <param name="Id">What the id begins with; empty for any.</param>
/// <param name="Name">What the name contains; empty for any.</param>
/// <param name="Days">Begun within so many days; null for any time.</param>
/// <param name="From">Where the last page ended; empty for the first.</param>
public sealed record InstanceFilter(string Id, string Name, OrchestrationRuntimeStatus? Status, int? Days, string From)
{
    public const int PerPage = 50;

    /// <summary>The engine may answer with many empty pages before a full one.</summary>
    private const int MostAsked = 20;

    /// <summary>After how many seconds the page loads itself anew; null for never.</summary>
    public int? Refresh { get; init; }

    public static IReadOnlyList<int> Pauses { get; } = [5, 10, 60];

    public static IReadOnlyList<int> Spans { get; } = [1, 7, 30, 90];

    public static IReadOnlyList<OrchestrationRuntimeStatus> Statuses { get; } =
    [
        OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Completed,
    ];

    public static InstanceFilter Of(IQueryCollection query) => new(
        query["id"].ToString().Trim(), query["nama"].ToString().Trim(),
        Enum.TryParse<OrchestrationRuntimeStatus>(query["keadaan"], out var status) && Statuses.Contains(status) ? status : null,
        int.TryParse(query["hari"], out var days) && Spans.Contains(days) ? days : null,
        query["dari"].ToString())
    {
        Refresh = int.TryParse(query["segar"], out var seconds) && Pauses.Contains(seconds) ? seconds : null,
    };

    /// <summary>The address of the same view from another place on.</summary>
    public string Address(string from) =>
        $"{OfficePaths.Instances}?id={Uri.EscapeDataString(Id)}&nama={Uri.EscapeDataString(Name)}&keadaan={Status}&hari={Days}"
        + $"&segar={Refresh}&dari={Uri.EscapeDataString(from)}";

    /// <summary>A page of matches, and where the next begins; null at the end.</summary>
    public async Task<(IReadOnlyList<OrchestrationMetadata> Instances, string? More)> Find(
        DurableTaskClient orchestrations, DateTimeOffset now, CancellationToken cancel)
    {
        var query = new OrchestrationQuery(
            Days is { } days ? now.AddDays(-days) : null, null, Status is { } status ? [status] : null,
            InstanceIdPrefix: Id.Length > 0 ? Id : null, PageSize: PerPage);
        var (found, asked, more) = (new List<OrchestrationMetadata>(), 0, (string?)null);
        var pages = orchestrations.GetAllInstancesAsync(query).AsPages(From.Length > 0 ? From : null, PerPage);
        await foreach (var page in pages.WithCancellation(cancel))
        {
            found.AddRange(page.Values.Where(instance => instance.Name.Contains(Name, StringComparison.OrdinalIgnoreCase)));
            more = page.ContinuationToken;
            if (++asked == MostAsked || found.Count >= PerPage)
                break;
        }

        return (found, string.IsNullOrEmpty(more) ? null : more);
    }
}
