using Ovop.Core.Checking;

namespace Ovop.Functions.Checking;

/// <summary>
/// Which sources can be asked by program; configuration section "Sources". Those without an address are looked up by hand.
/// </summary>
public sealed class SourceOptions
{
    public SourceAddress Nib { get; set; } = new();

    public SourceAddress Halal { get; set; } = new();

    public SourceAddress Bpom { get; set; } = new();

    public SourceAddress Npwp { get; set; } = new();

    public SourceAddress Of(Source source) => source switch
    {
        Source.Nib => Nib,
        Source.Halal => Halal,
        Source.Bpom => Bpom,
        Source.Npwp => Npwp,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}

/// <summary>A service that answers for one kind of number, such as the interface that a ministry's data office offers to others.</summary>
public sealed class SourceAddress
{
    /// <summary>Of the service, to which "?nomor=" and the number are added; null for none.</summary>
    public Uri? Address { get; set; }

    /// <summary>How it is called in the mark: "OSS".</summary>
    public string Name { get; set; } = "";

    /// <summary>Sent as a bearer token; a Key Vault reference in Azure.</summary>
    public string Token { get; set; } = "";
}
