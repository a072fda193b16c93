using System.Globalization;
using Microsoft.DurableTask.Client;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Administration.Engine.History;

namespace Ovop.Functions.Administration.Engine.List;

/// <summary>What the engine says of an orchestration, by code.</summary>
internal static class InstanceColumn
{
    /// <summary>How many of <see cref="All"/> are shown unless others are chosen.</summary>
    public const int Usual = 4;

    public static IReadOnlyList<string> All { get; } =
        ["nama", "keadaan", "dibuat", "diubah", "lama", "khusus", "masukan", "hasil", "gagal"];

    /// <summary>All that can be asked for: the same and the id.</summary>
    public static IReadOnlyList<string> Asked { get; } = ["id", .. All];

    /// <summary>Whether the engine has to fetch it beside.</summary>
    public static bool IsContent(string code) => code is "khusus" or "masukan" or "hasil" or "gagal";

    /// <summary>Whether it is a moment.</summary>
    public static bool IsTime(string code) => code is "dibuat" or "diubah";

    /// <summary>As a spreadsheet works with it: moments, minutes and words.</summary>
    public static object? Cell(OrchestrationMetadata instance, string code) => code switch
    {
        "dibuat" => instance.CreatedAt.ToOffset(WorkingCalendar.Wib),
        "diubah" => instance.LastUpdatedAt.ToOffset(WorkingCalendar.Wib),
        "lama" => Math.Round((instance.LastUpdatedAt - instance.CreatedAt).TotalMinutes),
        _ => EngineStep.Masked(Text(instance, code)),
    };

    /// <summary>As it is compared and exported; times are those of Jakarta.</summary>
    public static string Text(OrchestrationMetadata instance, string code) => code switch
    {
        "id" => instance.InstanceId,
        "nama" => instance.Name,
        "keadaan" => $"{instance.RuntimeStatus}",
        "dibuat" => Moment(instance.CreatedAt),
        "diubah" => Moment(instance.LastUpdatedAt),
        "lama" => (instance.LastUpdatedAt - instance.CreatedAt).TotalMinutes.ToString("0", CultureInfo.InvariantCulture),
        "khusus" => instance.SerializedCustomStatus is { } status && status != "null" ? status : "",
        "masukan" => instance.SerializedInput ?? "",
        "hasil" => instance.SerializedOutput ?? "",
        "gagal" => instance.FailureDetails?.ErrorMessage ?? "",
        _ => throw new InvalidOperationException($"No column {code}."),
    };

    private static string Moment(DateTimeOffset at) =>
        at.ToOffset(WorkingCalendar.Wib).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
