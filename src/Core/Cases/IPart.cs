namespace Ovop.Core.Cases;

/// <summary>One row of a dossier: the case itself, its form, a document, a sheet, a letter, a trail entry.</summary>
public interface IPart
{
    /// <summary>Unique within the dossier; says what the row is ("form", "document-D-NIB-2", "sheet-1-p03").</summary>
    string Key { get; }
}

/// <summary>
/// A part that holds no personal answer and names nobody of the applicant's side, but as the register does: whoever has the file of
/// the case sees it to the letter, it stays when the case is erased, a blind panel is not given it, and an objection begins without it.
/// </summary>
public interface IPlainPart : IPart;

/// <summary>The same, found before the assessment: an objection, which is an assessment anew, takes it over.</summary>
public interface IFoundPart : IPlainPart
{
    /// <summary>What the objection's trail seals of it; empty where nothing hangs on it.</summary>
    string Identity { get; }
}
