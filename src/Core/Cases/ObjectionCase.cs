namespace Ovop.Core.Cases;

/// <summary>What makes a case an objection (keberatan) to the decision in another.</summary>
/// <param name="Against">The case objected to.</param>
/// <param name="Star">What was decided there; 0 for no star.</param>
/// <param name="Head">Hash of the last entry of its trail then.</param>
/// <param name="Grounds">What is objected to and why, by criterion code.</param>
/// <param name="Earlier">Ids of all who ever sat on it: none of them sits on this one.</param>
/// <param name="Carried">Keys of what was taken over from it unchanged.</param>
public sealed record ObjectionCase(
    ApplicationNumber Against, int Star, string Head, IReadOnlyDictionary<string, string> Grounds,
    IReadOnlyList<string> Earlier, IReadOnlyList<string> Carried) : IPart
{
    public const string RowKey = "objection";

    public string Key => RowKey;

    /// <summary>What the trail keeps of the grounds, which can be erased.</summary>
    public string Seal => Cases.Trails.Seal.Of(Cases.Trails.Seal.Sorted(Grounds));

    public static ObjectionCase? Of(Dossier dossier) => dossier.Find<ObjectionCase>(RowKey);
}

/// <summary>In the case objected to: by which case, and what came of it.</summary>
/// <param name="By">The objection's own number.</param>
/// <param name="At">When it was lodged.</param>
public sealed record Objected(ApplicationNumber By, DateTimeOffset At) : IPlainPart
{
    public const string RowKey = "objected";

    public string Key => RowKey;

    /// <summary>Null while it is open.</summary>
    public ObjectionOutcome? Outcome { get; init; }

    public static Objected? Of(Dossier dossier) => dossier.Find<Objected>(RowKey);
}

/// <summary>How an objection ended.</summary>
/// <param name="At">When.</param>
/// <param name="State">Its end: published when another star was given, else dismissed or withdrawn.</param>
/// <param name="Star">The star that holds now; 0 for none.</param>
public sealed record ObjectionOutcome(DateTimeOffset At, CaseState State, int Star);
