using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Forms;
using Ovop.Core.Offices;

namespace Ovop.Functions.Submission.Filed;

/// <summary>What an officer looks for among the own cases.</summary>
public enum FiledGroup { Draft, Unconfirmed, Sent, Ended }

/// <summary>Whose move a filed case is.</summary>
public enum FiledTurn { Officer, Producer, Others, Nobody }

/// <summary>One application that an officer filed, as the officer's list tells it.</summary>
/// <param name="Done">How many of <paramref name="All"/> parts of the draft are complete, or stops of the way are behind.</param>
public sealed record FiledCase(
    ApplicationNumber Number, string Producer, string Product, string Province, CaseState State, bool IsConfirmed, int Done, int All,
    FiledTurn Turn, Wait? Wait)
{
    /// <summary>What the producer's business is called; empty before it is said.</summary>
    public string Business { get; init; } = "";

    /// <summary>Null for a case that was filed for nobody, or by somebody else.</summary>
    public static FiledCase? Of(Dossier dossier, Setting setting, string officer)
    {
        if (Filing.Of(dossier) is not { } producer || !People.IsSame(producer.Officer, officer))
            return null;

        var isDraft = dossier.Case.State == CaseState.Draft;
        List<bool> parts = isDraft
            ? [.. DraftTasks.Of(dossier, setting).Where(task => task.Code != DraftTasks.Check && task.State != TaskState.OfProducer)
                .Select(task => task.State == TaskState.Done)]
            : [.. Stations.Of(dossier, setting).Select(station => station.State == StopState.Done)];
        var (done, isConfirmed, form) = (parts.Count(part => part), Filing.IsConfirmed(dossier), ApplicationForm.Of(dossier));
        return new(
            dossier.Number, producer.Name, form["nama_produk"], form["prov"], dossier.Case.State, isConfirmed, done, parts.Count,
            TurnOf(dossier, isDraft && done == parts.Count && !isConfirmed), dossier.Case.Wait)
        {
            Business = form["nama_ikm"],
        };
    }

    public bool IsIn(FiledGroup group) => group switch
    {
        FiledGroup.Draft => State == CaseState.Draft,
        FiledGroup.Unconfirmed => State.IsOpen() && !IsConfirmed,
        FiledGroup.Sent => State != CaseState.Draft && !State.IsEnd(),
        FiledGroup.Ended => State.IsEnd(),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    /// <summary>Whether all words are in names or number, accents and case aside.</summary>
    public bool Has(string words)
    {
        var names = TypedText.Folded($"{Number}\n{Producer}\n{Business}\n{Product}");
        return TypedText.Folded(words).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => names.Contains(word, StringComparison.Ordinal));
    }

    private static FiledTurn TurnOf(Dossier dossier, bool isWithProducer) =>
        dossier.Case.State.IsEnd() ? FiledTurn.Nobody
        : isWithProducer ? FiledTurn.Producer
        : dossier.Case.Wait is null or { Who: [People.Applicant] } ? FiledTurn.Officer
        : FiledTurn.Others;
}
