using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.List;

/// <summary>Which orchestrations are looked for, and how they are shown; all of it stands in the address.</summary>
/// <param name="Id">What the id begins with; empty for any.</param>
/// <param name="Name">What the name contains; empty for any.</param>
/// <param name="Span">Begun within so much time until now, of <see cref="Spans"/>; empty for any.</param>
/// <param name="From">Where the last page ended; empty for the first.</param>
public sealed record InstanceFilter(string Id, string Name, OrchestrationRuntimeStatus? Status, string Span, string From)
{
    public const int PerPage = 50;

    /// <summary>The engine may answer with many empty pages before a full one.</summary>
    private const int MostAsked = 20;

    /// <summary>As a browser gives a moment.</summary>
    private const string Typed = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Begun from and until then, which goes before <see cref="Span"/>; null for any time.</summary>
    public DateTimeOffset? After { get; init; }

    public DateTimeOffset? Before { get; init; }

    /// <summary>What one column has to say; null for nothing.</summary>
    public InstanceClause? Clause { get; init; }

    /// <summary>After how many seconds the page loads itself anew; null for never.</summary>
    public int? Refresh { get; init; }

    /// <summary>Where the list stands: the address of the hub that it is of.</summary>
    public string Place { get; init; } = OfficePaths.Instances;

    /// <summary>Codes of the columns that were chosen, commas between; empty for the usual ones.</summary>
    public string Columns { get; init; } = "";

    public IReadOnlyList<string> ShownColumns =>
        Columns.Length == 0 ? [.. InstanceColumn.All.Take(InstanceColumn.Usual)] : Columns.Split(',');

    public static IReadOnlyList<int> Pauses { get; } = [1, 5, 10, 60];

    /// <summary>Minutes, hours and days by their code.</summary>
    public static IReadOnlyDictionary<string, TimeSpan> Spans { get; } = new OrderedDictionary<string, TimeSpan>
    {
        ["menit-1"] = TimeSpan.FromMinutes(1),
        ["menit-5"] = TimeSpan.FromMinutes(5),
        ["menit-10"] = TimeSpan.FromMinutes(10),
        ["menit-30"] = TimeSpan.FromMinutes(30),
        ["jam-1"] = TimeSpan.FromHours(1),
        ["jam-3"] = TimeSpan.FromHours(3),
        ["jam-12"] = TimeSpan.FromHours(12),
        ["jam-24"] = TimeSpan.FromHours(24),
        ["hari-7"] = TimeSpan.FromDays(7),
        ["hari-30"] = TimeSpan.FromDays(30),
        ["hari-90"] = TimeSpan.FromDays(90),
    };

    public static IReadOnlyList<OrchestrationRuntimeStatus> Statuses { get; } =
    [
        OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Completed,
    ];

    public static InstanceFilter Of(IQueryCollection query) => Of(name => query[name].ToString());

    /// <param name="value">What was asked for under a name, commas between several; "" for nothing.</param>
    public static InstanceFilter Of(Func<string, string> value) => new(
        value("id").Trim(), value("nama").Trim(),
        Enum.TryParse<OrchestrationRuntimeStatus>(value("keadaan"), out var status) && Statuses.Contains(status) ? status : null,
        Spans.ContainsKey(value("rentang")) ? value("rentang") : "", value("dari"))
    {
        After = Moment(value("mulai")),
        Before = Moment(value("sampai")),
        Clause = InstanceClause.Of(value("butir"), value("cara"), value("isi")),
        Refresh = int.TryParse(value("segar"), out var seconds) && Pauses.Contains(seconds) ? seconds : null,
        Columns = string.Join(',', InstanceColumn.All.Where(value("kolom").Split(',').Contains)),
    };

    /// <summary>A moment in the award's zone as its field shows it.</summary>
    public static string Shown(DateTimeOffset? at) => at?.ToOffset(WorkingCalendar.Wib).ToString(Typed, CultureInfo.InvariantCulture) ?? "";

    /// <summary>What is asked for, by name, as <see cref="Of(Func{string, string})"/> reads it.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Asked =>
    [
        .. new KeyValuePair<string, string?>[]
        {
            new("id", Id), new("nama", Name), new("keadaan", $"{Status}"), new("rentang", Span), new("mulai", Shown(After)),
            new("sampai", Shown(Before)), new("butir", Clause?.Column), new("cara", Clause?.How), new("isi", Clause?.Words),
            new("kolom", Columns), new("segar", $"{Refresh}"),
        }.Where(part => part.Value is { Length: > 0 }),
    ];

    /// <summary>The address of the same view from another place on.</summary>
    public string Address(string from = "") =>
        Place + QueryString.Create(from.Length > 0 ? Asked.Append(new("dari", from)) : Asked);

    /// <summary>A page of matches, and where the next begins; null at the end.</summary>
    public async Task<(IReadOnlyList<OrchestrationMetadata> Instances, string? More)> Find(
        DurableTaskClient orchestrations, DateTimeOffset now, CancellationToken cancel)
    {
        var (found, asked, more) = (new List<OrchestrationMetadata>(), 0, (string?)null);
        var pages = orchestrations.GetAllInstancesAsync(Query(now)).AsPages(From.Length > 0 ? From : null, PerPage);
        await foreach (var page in pages.WithCancellation(cancel))
        {
            found.AddRange(page.Values.Where(IsAskedFor));
            more = page.ContinuationToken;
            if (++asked == MostAsked || found.Count >= PerPage)
                break;
        }

        return (found, string.IsNullOrEmpty(more) ? null : more);
    }

    /// <summary>All matches; of more than can be acted on at once, one too many.</summary>
    public Task<IReadOnlyList<OrchestrationMetadata>> AllToActOn(
        DurableTaskClient orchestrations, DateTimeOffset now, CancellationToken cancel) =>
        All(orchestrations, now, BulkAct.Most + 1, cancel);

    /// <summary>All matches, so many at most.</summary>
    public async Task<IReadOnlyList<OrchestrationMetadata>> All(
        DurableTaskClient orchestrations, DateTimeOffset now, int most, CancellationToken cancel)
    {
        var found = new List<OrchestrationMetadata>();
        await foreach (var instance in orchestrations.GetAllInstancesAsync(Query(now)).WithCancellation(cancel))
            if (IsAskedFor(instance))
            {
                found.Add(instance);
                if (found.Count == most)
                    break;
            }

        return found;
    }

    private OrchestrationQuery Query(DateTimeOffset now)
    {
        var ofSpan = After is null && Before is null && Spans.TryGetValue(Span, out var span) ? now - span : (DateTimeOffset?)null;
        return new(
            After ?? ofSpan, Before, Status is { } status ? [status] : null, InstanceIdPrefix: Id.Length > 0 ? Id : null, PageSize: PerPage,
            FetchInputsAndOutputs: Clause is not null || ShownColumns.Any(InstanceColumn.IsContent));
    }

    private bool IsAskedFor(OrchestrationMetadata instance) =>
        instance.Name.Contains(Name, StringComparison.OrdinalIgnoreCase) && Clause?.IsMetBy(instance) != false;

    private static DateTimeOffset? Moment(string typed) =>
        DateTime.TryParseExact(typed, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new DateTimeOffset(at, WorkingCalendar.Wib)
            : null;
}
