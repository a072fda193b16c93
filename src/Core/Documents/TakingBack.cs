using System.Globalization;
using Ovop.Core.Cases;

namespace Ovop.Core.Documents;

/// <summary>An applicant takes a file out of the draft: a wrong picture, another's paper. What it was stays in the trail.</summary>
public static class TakingBack
{
    /// <summary>What the trail says of it.</summary>
    public const string Entry = "document.takenback";

    /// <summary>Whether a file may be taken back: while the application has not been sent.</summary>
    public static bool IsOpen(Dossier dossier, StoredDocument file, Setting setting) =>
        file.State == DocumentState.Accepted && dossier.Case.SubmittedAt is null
            && DocumentRules.DocumentMustBeOpen(dossier, file.Code, setting) is null;

    /// <summary>Takes it back; <c>document.unknown</c> where there is none that may be.</summary>
    public static Result<Change> Take(Dossier dossier, string code, int turn, Setting setting) =>
        dossier.All<StoredDocument>().FirstOrDefault(file => file.Code == code && file.Turn == turn) is not { } file
            || !IsOpen(dossier, file, setting)
            ? new Problem("document.unknown", ProblemKind.NotFound, code)
            : dossier.ByApplicant(setting).Put(file with { State = DocumentState.TakenBack })
                .Log(Entry, null,
                    ("code", code), ("turn", turn.ToString(CultureInfo.InvariantCulture)), ("sha256", file.Facts?.Sha256 ?? ""));
}
