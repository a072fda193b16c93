using Ovop.Core.Cases;

namespace Ovop.Core.Notices.Circulars;

/// <summary>
/// A letter of the office's own to the applicants of many cases, or to people of the award (<see cref="CircularGroup"/>).
/// </summary>
/// <param name="Id">Short, and one circular's alone: no case and nobody has it twice.</param>
/// <param name="Words">By code of the language; those of the first are for everybody whose own are missing.</param>
public sealed record Circular(string Id, IReadOnlyDictionary<string, MailWords> Words)
{
    /// <summary>The placeholders that have a value in one to applicants.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["nomor", "produk", "produsen"];

    /// <summary>Those of one to people of the award: their name, and how many cases wait for them.</summary>
    public static IReadOnlyList<string> PeoplePlaceholders { get; } = ["nama", "jumlah"];

    public MailWords In(Language language) => Words.GetValueOrDefault(language.Code) ?? Words[Language.First.Code];

    /// <summary>The letter as a case's applicant gets it.</summary>
    public Letter To(Dossier dossier) => Letters.ToApplicant(dossier, Notice.Circular, Id) with
    {
        Own = In(dossier.Case.Language),
        IsReviewed = true,
    };

    /// <summary>
    /// Writes it to the applicant, who may have it already. <c>circular.nobody</c> where nobody is known any more, or
    /// <c>circular.unwanted</c> where they told our mail provider that they want no mail: what is not needed is not sent to them.
    /// </summary>
    public Result<Change> Write(Dossier dossier, string who, string reason, DateTimeOffset now) =>
        dossier.Has(To(dossier).Key) ? Change.None(dossier, who, now)
        : dossier.Case.Owner.Length == 0 ? new Problem("circular.nobody", ProblemKind.Conflict)
        : dossier.All<Letter>().Any(letter => letter.To == dossier.Case.Owner && letter.Delivery is { IsUnwanted: true })
            ? new Problem("circular.unwanted", ProblemKind.Conflict)
            : dossier.By(who, now).Send(To(dossier)).Log("circular.written", reason.Trim(), ("letter", To(dossier).Key));
}
