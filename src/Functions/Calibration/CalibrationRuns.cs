using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core;
using Ovop.Core.Calibration;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Calibration;

/// <summary>The calibrations of a round, as one blob beside its wordings, where nothing looks for a round.</summary>
internal sealed class CalibrationRuns(BlobServiceClient blobs)
{
    public static readonly Problem Unknown = new("calibration.unknown", ProblemKind.NotFound);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient("rounds");

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<CalibrationRun>> All(string round, CancellationToken cancel) =>
        [.. (await Read(round, cancel)).Runs.OrderByDescending(run => run.CalledAt)];

    public async Task<CalibrationRun?> Find(string round, string id, CancellationToken cancel) =>
        (await Read(round, cancel)).Runs.FirstOrDefault(run => run.Id == id);

    /// <summary>Doing so again with the same id changes nothing.</summary>
    public Task<Result<CalibrationRun>> Add(CalibrationRun called, CancellationToken cancel) => Write(
        called.Round, runs => runs.FirstOrDefault(run => run.Id == called.Id) ?? called, cancel);

    /// <summary>Applies a rule to a calibration as it stands, again if somebody else was faster.</summary>
    public Task<Result<CalibrationRun>> Change(
        string round, string id, Func<CalibrationRun, Result<CalibrationRun>> rule, CancellationToken cancel) => Write(
            round, runs => runs.FirstOrDefault(run => run.Id == id) is { } run ? rule(run) : Unknown, cancel);

    private async Task<Result<CalibrationRun>> Write(
        string round, Func<IReadOnlyList<CalibrationRun>, Result<CalibrationRun>> rule, CancellationToken cancel)
    {
        while (true)
        {
            var (runs, version) = await Read(round, cancel);
            var decision = rule(runs);
            if (!decision.TryGet(out var next))
                return decision;

            var over = version is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new() { IfMatch = version };
            CalibrationRun[] all = [.. runs.Where(run => run.Id != next.Id), next];
            try
            {
                await BlobOf(round).UploadAsync(
                    BinaryData.FromString(JsonSerializer.Serialize(all, CaseJson.Options)), new BlobUploadOptions { Conditions = over },
                    cancel);
                return next;
            }
            catch (RequestFailedException faster) when (faster.Status is 409 or 412)
            {
                // Another assessor was faster: decide again on what it says now.
            }
        }
    }

    private async Task<(IReadOnlyList<CalibrationRun> Runs, ETag? Version)> Read(string round, CancellationToken cancel)
    {
        try
        {
            var answer = await BlobOf(round).DownloadContentAsync(new BlobDownloadOptions(), cancel);
            var runs = JsonSerializer.Deserialize<CalibrationRun[]>(answer.Value.Content.ToString(), CaseJson.Options)!;
            return (runs, answer.Value.Details.ETag);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return ([], null);
        }
    }

    private BlobClient BlobOf(string round) => _container.GetBlobClient($"calibration/{round}.json");
}
