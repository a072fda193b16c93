using Azure.Storage.Blobs;

namespace LocalHost.Sample;

/// <summary>Notes what reached the app, where a test can read it after any restart: blob <c>seen/KEY</c>.</summary>
public sealed class Seen
{
    private readonly BlobContainerClient _notes = new(Environment.GetEnvironmentVariable("AzureWebJobsStorage"), "seen");

    public async Task NoteAsync(string key, string what)
    {
        await _notes.CreateIfNotExistsAsync();
        await _notes.GetBlobClient(key).UploadAsync(BinaryData.FromString(what), overwrite: true);
    }

    public async Task<string?> ReadAsync(string key)
    {
        var note = _notes.GetBlobClient(key);
        return await note.ExistsAsync() ? (await note.DownloadContentAsync()).Value.Content.ToString() : null;
    }
}
