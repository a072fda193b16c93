namespace Ovop.Core.Rounds.Gates;

/// <summary>What is known of a case when its gates are looked at; null is not known yet.</summary>
public sealed record GateFacts
{
    public Commodity? Commodity { get; init; }

    /// <summary>
    /// Codes of the documents that the document check accepted. Later expiry is <see cref="NoMandatoryDocumentExpired"/>.
    /// </summary>
    public IReadOnlySet<string>? ValidDocuments { get; init; }

    /// <summary>Businesses in the sentra.</summary>
    public int? SentraUnits { get; init; }

    /// <summary>The panel's level by criterion code.</summary>
    public IReadOnlyDictionary<string, int>? Levels { get; init; }

    /// <summary>The star of the points alone.</summary>
    public int? Star { get; init; }

    public int? StarMax { get; init; }

    public bool? SiteVisitDone { get; init; }

    /// <summary>The weakest pillar's points in 1/100 per cent of its maximum.</summary>
    public int? MinSectionPercentHundredths { get; init; }

    /// <summary>On the day of the decision, by the documents' own dates.</summary>
    public bool? NoMandatoryDocumentExpired { get; init; }
}
