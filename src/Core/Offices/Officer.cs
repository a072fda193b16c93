namespace Ovop.Core.Offices;

/// <summary>Somebody at a dinas who files for producers of a regency, or of a whole province where none is named.</summary>
public sealed record Officer(Contact Contact, string Province, string? Regency)
{
    /// <summary>Code of the regency or province.</summary>
    public string Area => Regency ?? Province;
}
