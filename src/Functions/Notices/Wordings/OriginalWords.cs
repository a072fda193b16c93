using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Notices.Circulars;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Notices.Wordings;

/// <summary>What letters say where the office has changed nothing: the words that the app brings.</summary>
internal static class OriginalWords
{
    public static MailWords Of(MailKind kind, Language language)
    {
        var words = Texts.Of(typeof(OriginalWords), language);
        return MailWords.Counted(Part("subject"), Part("body"), kind.HasButton ? Part("button") : "");

        string Part(string part) => words[$"{kind}.{part}"];
    }

    /// <summary>The placeholders that have a value in mails of a kind: what their own words name, and of a case number and names.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(MailKind kind) =>
    [
        .. (kind.Other is null ? Circular.Placeholders : []).Union(SpokenLanguages.All.SelectMany(language => Of(kind, language).Used)),
    ];
}
