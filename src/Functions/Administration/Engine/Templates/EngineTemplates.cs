using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.Runs;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;
using Ovop.Functions.Reconciling;

namespace Ovop.Functions.Administration.Engine.Templates;

/// <summary>The office's template for the orchestrations of a name, as it was saved.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Text">Null where there was to be none any more.</param>
/// <param name="By">Id of the administrator.</param>
public sealed record SavedTemplate(int Version, string? Text, string By, string Reason, DateTimeOffset At);

/// <summary>An orchestration in the office's own view.</summary>
/// <param name="Shown">What the template came to; null while something else is looked at.</param>
public sealed record OwnView(Result<string>? Shown);

/// <summary>The office's own templates, in versions: one for the orchestrations of a name, or for those that have none.</summary>
internal sealed class EngineTemplates(TableServiceClient tables)
{
    /// <summary>Stands for every name that has none of its own.</summary>
    public const string ForAll = "semua";

    /// <summary>Whom templates are for.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [ForAll, nameof(AwardOrchestrator), nameof(BulkOrchestrator), nameof(ReconciliationOrchestrator)];

    /// <summary>Among the words of mails: no kind of letter is called so.</summary>
    private readonly VersionRows<SavedTemplate> _rows = new(tables.GetTableClient("MailWords"), CaseJson.Options);

    /// <summary>Every version, the newest first.</summary>
    public Task<IReadOnlyList<SavedTemplate>> All(string name, CancellationToken cancel) => _rows.All(Partition(name), cancel);

    /// <inheritdoc cref="VersionRows{T}.Save"/>
    public Task<bool> Save(string name, SavedTemplate template, CancellationToken cancel) =>
        _rows.Save(Partition(name), template.Version, template, cancel);

    /// <summary>An orchestration as its template shows it; null where there is none.</summary>
    public async Task<OwnView?> Of(EngineRun? run, EngineView view, CancellationToken cancel) =>
        run is null || await TextFor(run.Metadata.Name, cancel) is not { } text ? null
        : view.Way == EngineView.Own ? new(await Liquid.Render(text, TemplateValues.Of(run)))
        : new((Result<string>?)null);

    private async Task<string?> TextFor(string orchestrator, CancellationToken cancel) =>
        (Names.Contains(orchestrator) ? (await _rows.Present(Partition(orchestrator), cancel))?.Text : null)
        ?? (await _rows.Present(Partition(ForAll), cancel))?.Text;

    private static string Partition(string name) => $"templat|{name}";
}
