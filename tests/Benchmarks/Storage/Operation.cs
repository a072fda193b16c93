using System.Text.RegularExpressions;

namespace Ovop.Benchmarks.Storage;

/// <summary>On whose behalf storage is asked.</summary>
internal enum Payer
{
    /// <summary>The task hub of the durable engine.</summary>
    Engine,

    /// <summary>The product's own tables and blobs.</summary>
    Product,

    /// <summary>Leases, locks and looking for new blobs: they go on with the clock, not with cases.</summary>
    Clock,
}

/// <summary>One kind of request to storage.</summary>
/// <param name="Where">"table Cases", "queue control".</param>
/// <param name="Changes">False for what only reads, the fetching of queue messages included.</param>
/// <param name="Rows">Of a change of cases: the kinds of the rows that it writes together ("case section trail").</param>
internal sealed partial record Operation(Payer Payer, string Where, bool Changes, string Rows = "")
{
    /// <param name="service">"blob", "queue" or "table".</param>
    /// <param name="method">Of HTTP.</param>
    /// <param name="target">Path and query.</param>
    /// <param name="batch">The body of a batch of a table; else empty.</param>
    /// <param name="hub">Name of the task hub.</param>
    public static Operation Of(string service, string method, string target, string batch, string hub)
    {
        var path = target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = path.ElementAtOrDefault(1) ?? "";
        if (name == "$batch")
            name = InBatch().Match(batch).Groups[1].Value;
        name = name.Split('(')[0];

        var isEngine = name.StartsWith(hub, StringComparison.OrdinalIgnoreCase);
        var isClock = target.Contains("comp=lease", StringComparison.Ordinal) || name.StartsWith("azure-webjobs", StringComparison.Ordinal) || name.StartsWith("localhost-", StringComparison.Ordinal)
            || (isEngine && (name.EndsWith("Partitions", StringComparison.Ordinal) || name.EndsWith("-leases", StringComparison.Ordinal) || name.EndsWith("-applease", StringComparison.Ordinal)));
        var shown = isEngine ? Digits().Replace(name[hub.Length..].Trim('-'), "") : name;
        var changes = method is not ("GET" or "HEAD" or "OPTIONS");
        return new(
            isClock ? Payer.Clock : isEngine ? Payer.Engine : Payer.Product, $"{service} {shown}", changes,
            changes && name == "Cases" ? RowsOf($"{Uri.UnescapeDataString(target)}\n{batch}") : "");
    }

    private static string RowsOf(string request) =>
        string.Join(' ', Kind().Matches(request).Select(key => key.Groups[1].Value).Distinct().Order());

    [GeneratedRegex(@"RowKey=(?:'|%27)([^'%-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"https?://[^/\s]+/[^/\s]+/(\w+)")]
    private static partial Regex InBatch();

    [GeneratedRegex(@"-?\d+$")]
    private static partial Regex Digits();
}
