using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Notices.Wordings;

/// <summary>What letters say where the office has changed nothing: the words that the app brings.</summary>
internal static class OriginalWords
{
    public static MailWords Of(Notice kind, Language language)
    {
        var words = Texts.Of(typeof(OriginalWords), language);
        return MailWords.Counted(Part("subject"), Part("body"), HasButton(kind) ? Part("button") : "");

        string Part(string part) => words[$"{kind}.{part}"];
    }

    /// <summary>Beside a link to the case a code would be no second proof of who writes.</summary>
    public static bool HasButton(Notice kind) => kind != Notice.ReviewCode;

    /// <summary>The placeholders that have a value in letters of a kind: number and names, and what their own words name.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(Notice kind) =>
        [.. Circular.Placeholders.Union(SpokenLanguages.All.SelectMany(language => Of(kind, language).Used))];
}
