using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Register.Photos;

namespace Ovop.Functions.Register.Products;

/// <summary>The picture of a product for messages and social media.</summary>
internal sealed class ShareCardEndpoint(TableRegister table, PublicPhotos photos)
{
    [Function(nameof(ShareCardEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "produk/{number}/kartu.jpg")] HttpRequest request,
        string number, CancellationToken cancel)
    {
        var (http, reading, register) = (request.HttpContext, CertificateNumber.Read(number), await table.Read(cancel));
        if (!reading.IsOk || register.Find(reading.Value) is not { } award)
            return new Problem("certificate.unknown", ProblemKind.NotFound).ToHttp(http);
        if (PublicCache.Keep(http, register.Mark) is { } unchanged)
            return unchanged;

        var shown = await table.Shown(register, award.Certificate, cancel);
        return Results.Bytes(ShareCard.Of(award, shown.Photos is [var first, ..] ? await Photo(first, cancel) : null), "image/jpeg");
    }

    private async Task<byte[]?> Photo(string name, CancellationToken cancel)
    {
        await using var stored = await photos.Open($"{name}-{PhotoPrint.Sizes[^1]}", cancel);
        if (stored is null)
            return null;

        using var file = new MemoryStream();
        await stored.CopyToAsync(file, cancel);
        return file.ToArray();
    }
}
