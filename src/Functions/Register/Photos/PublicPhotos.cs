using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Functions.Documents;

namespace Ovop.Functions.Register.Photos;

/// <summary>The photos that everybody may see: copies in a container of their own, made once, taken away when their consent is.</summary>
internal sealed partial class PublicPhotos(BlobServiceClient blobs)
{
    public const string Container = "photos";

    /// <summary>Names the way of printing: another way gives other names, so that what caches keep stays true.</summary>
    private const string Print = "print/2";

    private readonly BlobContainerClient _photos = blobs.GetBlobContainerClient(Container);
    private readonly BlobContainerClient _documents = blobs.GetBlobContainerClient(DocumentPath.Container);

    /// <summary>The address of a photo in one of <see cref="PhotoPrint.Sizes"/>.</summary>
    public static string AddressOf(string name, int size) => $"/foto/{name}-{size}";

    /// <summary>Under which names these files are shown.</summary>
    public static IReadOnlyList<string> NamesOf(ApplicationNumber number, IEnumerable<StoredDocument> files) =>
        [.. files.Select(file => NameOf(number, file)).Distinct()];

    /// <summary>Makes the copies that are not there yet.</summary>
    /// <returns>The names of all; a file that is gone, or is no picture that can be opened, has none.</returns>
    public async Task<IReadOnlyList<string>> Show(ApplicationNumber number, IReadOnlyList<StoredDocument> files, CancellationToken cancel)
    {
        var names = new List<string>();
        foreach (var file in files)
            if (await Show(NameOf(number, file), new DocumentPath(file.Home ?? number, file.Code, file.Upload), cancel))
                names.Add(NameOf(number, file));

        return [.. names.Distinct()];
    }

    public async Task Remove(string name, CancellationToken cancel)
    {
        foreach (var size in PhotoPrint.Sizes)
            await _photos.GetBlobClient($"{name}-{size}").DeleteIfExistsAsync(cancellationToken: cancel);
    }

    /// <summary>The bytes of a photo; null when nobody shows one of that name.</summary>
    public async Task<Stream?> Open(string name, CancellationToken cancel)
    {
        try
        {
            return Name.IsMatch(name) ? await _photos.GetBlobClient(name).OpenReadAsync(cancellationToken: cancel) : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task<bool> Show(string name, DocumentPath source, CancellationToken cancel)
    {
        if (await _photos.GetBlobClient($"{name}-{PhotoPrint.Sizes[^1]}").ExistsAsync(cancel))
            return true;

        if (await Original(source, cancel) is not { } original)
            return false;

        var prints = PhotoPrint.Of(original);
        foreach (var (print, size) in prints.Zip(PhotoPrint.Sizes))
            await _photos.GetBlobClient($"{name}-{size}").UploadAsync(
                BinaryData.FromBytes(print), new BlobUploadOptions { HttpHeaders = new() { ContentType = "image/webp" } }, cancel);

        return prints.Count > 0;
    }

    private async Task<byte[]?> Original(DocumentPath source, CancellationToken cancel)
    {
        try
        {
            return (await _documents.GetBlobClient(source.ToString()).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Says nothing of the file, and is another in each case: the same photo may be shown in one and not in the other.</summary>
    private static string NameOf(ApplicationNumber number, StoredDocument file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Print} {number} {file.Facts!.Sha256}")))[..32];

    [GeneratedRegex("^[0-9a-f]{32}-(320|1200)$")]
    private static partial Regex Name { get; }
}
