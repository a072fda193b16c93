namespace Ovop.Core.Cases;

/// <summary>One row of a dossier: the case itself, its form, a document, a sheet, a letter, a trail entry.</summary>
public interface IPart
{
    /// <summary>Unique within the dossier; says what the row is ("form", "document-D-NIB-2", "sheet-1-p03").</summary>
    string Key { get; }
}
