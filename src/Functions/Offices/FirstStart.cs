using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Notices;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Offices;

/// <summary>A round to begin with; configuration section "Demo".</summary>
public sealed class DemoOptions
{
    /// <summary>Folder with round.json and people.json; nothing is put in place when empty. Never set in production.</summary>
    public string Folder { get; set; } = "";
}

/// <summary>
/// Before the first request: the containers and tables that the app uses exist, and, where it is asked for, a
/// demonstration round with its people, unless a round runs already: what the office has published since stays.
/// </summary>
internal sealed class FirstStart(
    BlobServiceClient blobs, TableServiceClient tables, BlobRounds rounds, TablePeople people, IOptions<DemoOptions> demo,
    IOptions<SiteOptions> site, TimeProvider clock) : IHostedService
{
    /// <summary>Every container that the app reads or writes.</summary>
    public static IReadOnlyList<string> Containers { get; } =
        ["certificates", "days", "documents", "keys", "photos", "rounds", "snapshots", "uploads"];

    /// <summary>Every table that the app reads or writes.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "ApiKeys", "Board", "Cases", "Failures", "FalseStars", "HookCalls",
        "MailHolds", "MailWords", "People", "Readings", "Register", "Sittings", "StaffLog",
    ];

    public async Task StartAsync(CancellationToken cancel)
    {
        if (demo.Value.Folder is not { Length: > 0 } folder)
            return;

        foreach (var container in Containers)
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancel);
        await LetPagesUpload(site.Value.BaseAddress, cancel);
        foreach (var table in Tables)
            await tables.CreateTableIfNotExistsAsync(table, cancel);

        var now = clock.GetUtcNow();
        if ((await rounds.Latest(cancel))?.IsOpenAt(now) == true)
            return;

        var path = Path.Combine(AppContext.BaseDirectory, folder);
        await people.Write(
            JsonSerializer.Deserialize<Roster>(await File.ReadAllBytesAsync(Path.Combine(path, "people.json"), cancel), CaseJson.Options)!,
            cancel);
        await rounds.Publish(StillOpen(await File.ReadAllTextAsync(Path.Combine(path, "round.json"), cancel), now), cancel);
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The site's own pages may put blobs from a browser; in Azure the templates say so.</summary>
    private async Task LetPagesUpload(Uri site, CancellationToken cancel)
    {
        var properties = (await blobs.GetPropertiesAsync(cancel)).Value;
        properties.Cors =
        [
            new()
            {
                AllowedOrigins = site.GetLeftPart(UriPartial.Authority),
                AllowedMethods = "OPTIONS,PUT",
                AllowedHeaders = "content-type,x-ms-*",
                ExposedHeaders = "x-ms-*",
                MaxAgeInSeconds = 3600,
            },
        ];
        await blobs.SetPropertiesAsync(properties, cancel);
    }

    /// <summary>A demonstration round that is over closes as many years later as it takes, so that it can be tried in any year.</summary>
    internal static BinaryData StillOpen(string text, DateTimeOffset now)
    {
        var round = JsonNode.Parse(text)!;
        var closes = DateTimeOffset.Parse(round["closes"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        if (closes > now)
            return BinaryData.FromString(text);

        while (closes <= now)
            closes = closes.AddYears(1);
        round["closes"] = closes.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return BinaryData.FromString(round.ToJsonString());
    }
}
