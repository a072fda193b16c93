using System.Globalization;
using System.Text.Json;
using DurableTask.Core.History;
using Ovop.Functions.Administration.Engine.History;

namespace Ovop.Functions.Tests.Administration.Engine;

/// <summary>
/// Histories of orchestrations as they ran, taken from the engine page, against the orchestrator as it is written now: one
/// that deviates would break the cases that are running.
/// </summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Histories =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Administration", "Engine", "Histories"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Orchestrations_that_ran_before_can_go_on_with_this_code(string name) => Replay.Deviation(History(name)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Histories))]
    public void Orchestrations_go_on_under_every_version_from_none_to_the_one_that_new_ones_get(string name)
    {
        var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"))).RootElement;
        var present = int.Parse(host.GetProperty("extensions").GetProperty("durableTask").GetProperty("defaultVersion").GetString()!, CultureInfo.InvariantCulture);

        foreach (var version in Enumerable.Range(1, present).Select(number => $"{number}").Prepend(null))
        {
            var history = History(name);
            history.OfType<ExecutionStartedEvent>().Single().Version = version;
            Replay.Deviation(history).ShouldBeNull($"version {version}");
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Orchestrations_can_go_on_from_any_point_of_their_history(string name)
    {
        var history = History(name);
        foreach (var turn in history.Index().Where(happened => happened.Item is OrchestratorCompletedEvent))
            Replay.Deviation([.. history.Take(turn.Index + 1)]).ShouldBeNull($"after event {turn.Index}");
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Another_step_than_the_code_takes_is_found(string name)
    {
        var history = History(name);
        foreach (var activity in history.OfType<TaskScheduledEvent>())
            activity.Name = "AnotherActivity";

        Replay.Deviation(history)!.ShouldContain("AnotherActivity");
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_file_keeps_all_of_a_history(string name)
    {
        var written = HistoryFile.Write(History(name));

        HistoryFile.Write(HistoryFile.Read(written)!).ShouldBe(written);
        EngineStep.Of(HistoryFile.Read(written)!).Select(step => step.Kind).ShouldContain("activity");
    }

    [Fact]
    public void Contents_are_shown_without_addresses() =>
        EngineStep.Of([new TaskScheduledEvent(1, "AdvanceActivity", null, "\"OVOP-2026-000001\""), new TaskFailedEvent(2, 1, "550 <sri@contoh.id> unknown", null, null)])
            .Select(step => step.Content).ShouldBe(["\"OVOP-2026-000001\"", "550 <…> unknown"]);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("[{\"$type\":\"OrchestratorStartedEvent\",\"EventId\":-1}]")]
    [InlineData("[{\"$type\":\"ExecutionStartedEvent\",\"EventId\":-1,\"Name\":\"BulkOrchestrator\"}]")]
    [InlineData("[{\"$type\":\"System.Diagnostics.Process\"}]")]
    [InlineData("[{\"$type\":\"System.IO.FileInfo, System.IO.FileSystem\"}]")]
    public void What_is_no_history_is_not_read(string text) => HistoryFile.Read(text).ShouldBeNull();

    private static IReadOnlyList<HistoryEvent> History(string name) =>
        HistoryFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Administration", "Engine", "Histories", $"{name}.json")))!;
}
