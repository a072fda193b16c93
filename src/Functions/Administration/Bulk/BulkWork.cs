using Ovop.Core.Cases.Events;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>An act and the list that it is for, or a portion of that.</summary>
/// <param name="Numbers">Ids of instances, which for a case are its number, or of people.</param>
public sealed record BulkWork(BulkAct Act, IReadOnlyList<string> Numbers)
{
    /// <summary>Whether it is only looked at what the act would do.</summary>
    public bool IsTrial { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset Begun { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The address of the list that it was chosen from, or of the circular that is sent.</summary>
    public string From { get; init; } = "";
}

/// <summary>What became of one.</summary>
/// <param name="Refused">The code of why nothing was done; null when it was.</param>
/// <param name="Events">What its orchestration has to be told.</param>
public sealed record BulkOutcome(string Number, string? Refused, IReadOnlyList<CaseEvent> Events)
{
    /// <summary>Results that are no refusal.</summary>
    public const string Done = "done", Already = "same";

    /// <summary>Whether it was so already, so that nothing had to be done.</summary>
    public bool WasSo { get; init; }

    /// <summary><see cref="Done"/>, <see cref="Already"/> or the code of the refusal.</summary>
    public string Result => Refused ?? (WasSo ? Already : Done);
}

/// <summary>How far it has come: kept as the orchestration's custom status, which has to be small, and at the end its result.</summary>
/// <param name="Done">How many were looked at.</param>
/// <param name="All">How many there are.</param>
/// <param name="Refused">The codes of why nothing was done, by case; empty while it runs.</param>
public sealed record BulkProgress(int Done, int All, IReadOnlyDictionary<string, string> Refused)
{
    /// <summary>To how many nothing was done so far.</summary>
    public int NotDone { get; init; }

    /// <summary>What became of each; empty while it runs.</summary>
    public IReadOnlyList<BulkOutcome> Outcomes { get; init; } = [];
}
