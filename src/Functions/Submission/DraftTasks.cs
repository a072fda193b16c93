using System.Diagnostics;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Hosting.Blocks;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Submission;

/// <summary>How far a task of a draft has come.</summary>
internal enum TaskState
{
    CannotStart,
    NotStarted,
    Incomplete,
    Done,

    /// <summary>For the producer to do, not for the officer who files.</summary>
    OfProducer,
}

/// <summary>One task of a draft: a section of the form, the documents, or sending.</summary>
internal sealed record DraftTask(string Code, string Address, TaskState State)
{
    /// <summary>Where the task is done; null while it cannot be started here.</summary>
    public string? Href => State is TaskState.CannotStart or TaskState.OfProducer ? null : Address;

    /// <summary>How the state is shown; what is done needs no tag.</summary>
    public Tone? Tone => State switch
    {
        TaskState.Done => null,
        TaskState.Incomplete => Hosting.Blocks.Tone.Waiting,
        TaskState.CannotStart or TaskState.OfProducer => Hosting.Blocks.Tone.Quiet,
        TaskState.NotStarted => Hosting.Blocks.Tone.Neutral,
        _ => throw new UnreachableException($"No state {State}."),
    };
}

/// <summary>The tasks of a draft, worked out from what it holds.</summary>
internal static class DraftTasks
{
    public const string Documents = "dokumen";

    public const string Check = "periksa";

    /// <summary>The tasks as they belong together, in their order.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Tasks)> Groups { get; } =
    [
        ("who", ["usaha", "pemilik", "lokasi"]),
        ("product", ["produk", "khusus", "bahan", "produksi"]),
        ("business", ["pekerja", "keuangan", "pasar", "sentra"]),
        ("papers", ["legalitas", "riwayat", "pernyataan", Documents]),
        ("sending", [Check]),
    ];

    public static IReadOnlyList<DraftTask> Of(Dossier dossier, Setting setting)
    {
        var form = ApplicationForm.Of(dossier);
        var today = WorkingCalendar.DateOf(setting.Now);
        List<DraftTask> tasks =
        [
            .. FormSections.All.Select(section => new DraftTask(
                section.Code, dossier.Number.Section(section.Code),
                Filing.IsProducers(dossier, section.Code) ? TaskState.OfProducer
                : StateOf(section, form, today, WorkingCalendar.DateOf(setting.Round.Closes)))),
            new(Documents, dossier.Number.Documents, DocumentsOf(dossier, setting.Round)),
        ];

        var sending = tasks.Exists(task => task.State is TaskState.NotStarted or TaskState.CannotStart) ? TaskState.CannotStart
            : tasks.TrueForAll(task => task.State is TaskState.Done or TaskState.OfProducer) ? TaskState.NotStarted
            : TaskState.Incomplete;
        return [.. tasks, new(Check, dossier.Number.Check, sending)];
    }

    private static TaskState StateOf(FormSection section, ApplicationForm form, DateOnly today, DateOnly closes) =>
        !section.For(form.Commodity).Any() ? TaskState.CannotStart
        : section.For(form.Commodity).All(field => form[field.Code].Length == 0) && section.Fields.Any(field => field.Required)
            ? TaskState.NotStarted
        : FormRules.Check(section, form, today, closes).Count == 0 ? TaskState.Done
        : TaskState.Incomplete;

    private static TaskState DocumentsOf(Dossier dossier, Round round) =>
        dossier.Case.Commodity is null ? TaskState.CannotStart
        : !dossier.All<StoredDocument>().Any() ? TaskState.NotStarted
        : DocumentRules.Obstacles(dossier, round).Count == 0 ? TaskState.Done
        : TaskState.Incomplete;
}
