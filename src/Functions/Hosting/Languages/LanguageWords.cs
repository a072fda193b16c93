using Ovop.Functions.Hosting.Fields.Choices;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>The languages as a reader chooses among them.</summary>
internal static class LanguageWords
{
    public static IReadOnlyList<Option> Options => [.. SpokenLanguages.All.Select(language => new Option(language.Code, language.Name()))];

    /// <summary>"Indonesia, English".</summary>
    public static string Names => string.Join(", ", SpokenLanguages.All.Select(language => language.Name()));

    /// <summary>"id, en".</summary>
    public static string Codes => string.Join(", ", SpokenLanguages.All);
}
