using Ovop.Functions.Help;

namespace Ovop.Functions.Tests.Hosting.Languages;

internal static partial class ComputedKeys
{
    private static IEnumerable<(string Name, string? Leads)> Questions => HelpPage.Parts.SelectMany(part => part.Questions);

    private static IEnumerable<ComputedKey> OfHelp =>
    [
        new("Help", "part.*", HelpPage.Parts.Select(part => part.Name), "Help/HelpPage.razor: part.{part.Name}"),
        new("Help", "ask.*", Questions.Select(asked => asked.Name), "Help/HelpPage.razor: ask.{asked.Name}"),
        new("Help", "answer.*", Questions.Select(asked => asked.Name), "Help/HelpPage.razor: answer.{asked.Name}"),
        new("Help", "lead.*", Questions.Where(asked => asked.Leads is not null).Select(asked => asked.Name),
            "Help/HelpPage.razor: lead.{asked.Name}"),
        new("Help", "word.*", GlossaryPage.Words, "Help/GlossaryPage.razor: word.{word}"),
        new("Help", "word.*.means", GlossaryPage.Words, "Help/GlossaryPage.razor: word.{word}.means"),
        new("Help", "kept.*", PrivacyPage.Kept, "Help/PrivacyPage.razor: kept.{what}"),
        new("Help", "end.*", PrivacyPage.Ends(Core.Rounds.Terms.RetentionTerms.Usual).Select(end => $"{end.State}"), "Help/PrivacyPage.razor: end.{state}"),
        new("Help", "right.*", PrivacyPage.Rights, "Help/PrivacyPage.razor: right.{right}"),
        new("Help", "works.*", AccessibilityPage.Ways, "Help/AccessibilityPage.razor: works.{way}"),
    ];
}
