using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Retention;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Retention;

/// <summary>What a hold keeps, and until when that would be there without one.</summary>
internal static class HoldFacts
{
    public static IReadOnlyList<(string Name, string Value)> Of(Dossier dossier, Setting setting, Language language)
    {
        var words = Texts.Of(typeof(HoldFacts), language);
        return
        [
            (words["hold.kept"], words["hold.kept.what", dossier.All<StoredDocument>().Count()]),
            (words["hold.without"], Without(dossier, setting, words, language)),
            .. ErasureWish.Of(dossier) is { } wish
                ? [(words["hold.wish"], words["hold.wish.waits", WhenText.Moment(wish.At, Zone.Wib, language)])]
                : Array.Empty<(string, string)>(),
        ];
    }

    /// <summary>When the next run of erasure would take it; of a case that is not over nobody can say.</summary>
    private static string Without(Dossier dossier, Setting setting, Texts words, Language language) =>
        RetentionRule.DueAt(dossier, setting.Retention) is not { } due ? words["hold.without.open"]
        : due <= setting.Now ? words["hold.without.next"]
        : words["hold.without.due", WhenText.Moment(due, Zone.Wib, language)];
}
