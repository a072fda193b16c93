namespace Ovop.Core;

/// <summary>The languages of the product: Indonesian first and complete, English second and complete.</summary>
public enum Language { Indonesian, English }

/// <summary>One text in both languages.</summary>
public sealed record LocalText(string Id, string En)
{
    public string In(Language language) => language == Language.English ? En : Id;
}
