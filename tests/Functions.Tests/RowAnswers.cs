using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Ovop.Functions.Tests;

/// <summary>Rows, a page at a time.</summary>
internal sealed class RowPages<T>(Func<string?, List<T>> read, int size) : AsyncPageable<T>
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        await Task.CompletedTask;
        var after = continuationToken;
        do
        {
            var rows = read(after);
            after = rows.Count > size ? InMemoryTable.Keys((TableEntity)(object)rows[size - 1]) : null;
            yield return Page<T>.FromValues([.. rows.Take(size)], after, new OneHeader("Date", DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture)));
        }
        while (after is not null);
    }
}

/// <summary>An answer of which one header counts: the version of a row in a batch, when the service answered.</summary>
internal sealed class OneHeader(string header, string content) : Response
{
    public override int Status => 200;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => name == header;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new(header, content)];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = ContainsHeader(name) ? content : null) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        (values = TryGetHeader(name, out var value) ? [value] : null) is not null;
}

/// <summary>That there is no such row.</summary>
internal sealed class NoRow<T> : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T? Value => throw new InvalidOperationException();

    public override Response GetRawResponse() => null!;
}
