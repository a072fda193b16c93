namespace Ovop.Functions.Hosting.Languages;

/// <summary>Indonesia's time zones: UTC+7, +8 and +9, without summer time (Presidential Decree 41 of 1987 and later changes).</summary>
public enum Zone { Wib = 7, Wita = 8, Wit = 9 }

public static class Zones
{
    /// <summary>The zone of a province, by its two-digit code (Kemendagri). Unknown codes get WIB, the capital's zone.</summary>
    public static Zone OfProvince(string code) => code switch
    {
        "51" or "52" or "53" or "63" or "64" or "65" => Zone.Wita,
        ['7', _] => Zone.Wita,
        ['8' or '9', _] => Zone.Wit,
        _ => Zone.Wib,
    };
}
