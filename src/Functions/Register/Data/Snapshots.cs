using System.Globalization;
using Azure.Storage.Blobs;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Register.Data;

/// <summary>The register as it stood on former days: the files of every night before which something had changed.</summary>
internal sealed class Snapshots(BlobServiceClient blobs)
{
    public const string Container = "snapshots";

    /// <summary>The forms of a file, the one that is compared last: a day without it is not whole.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["json", "csv"];

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(Container);

    public static string NameOf(DateOnly day, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"register-{day:yyyy-MM-dd}.{kind}");

    /// <summary>Keeps the register of this day, unless it is that of the last day that was kept.</summary>
    public async Task Keep(RegisterSnapshot register, CancellationToken cancel)
    {
        var table = BinaryData.FromBytes(RegisterCsv.File(register.Awards));
        if (await Days(cancel) is [var last, ..] && last != register.Day
            && await Find(NameOf(last, Kinds[^1]), cancel) is { } kept && kept.ToMemory().Span.SequenceEqual(table.ToMemory().Span))
            return;

        var all = BinaryData.FromObjectAsJson(OpenData.Of(register.Awards), CaseJson.Options);
        foreach (var (kind, content) in Kinds.Zip([all, table]))
            await _container.GetBlobClient(NameOf(register.Day, kind)).UploadAsync(content, overwrite: true, cancel);
    }

    /// <summary>The days that are kept whole, the last first.</summary>
    public async Task<IReadOnlyList<DateOnly>> Days(CancellationToken cancel)
    {
        var days = new List<DateOnly>();
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: cancel))
            if (DateOnly.TryParseExact(
                blob.Name, $"'register-'yyyy-MM-dd'.{Kinds[^1]}'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);

        return [.. days.OrderDescending()];
    }

    /// <summary>A file by its name; null where none of that name is kept.</summary>
    public async Task<BinaryData?> Find(string name, CancellationToken cancel)
    {
        var blob = _container.GetBlobClient(name);
        return await blob.ExistsAsync(cancel) ? (await blob.DownloadContentAsync(cancel)).Value.Content : null;
    }
}
