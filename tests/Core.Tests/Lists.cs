using Ovop.Core.Offices;

namespace Ovop.Core.Tests;

/// <summary>Lists of people as the tests write them: a line each, semicolons between.</summary>
internal static class Lists
{
    public static readonly IReadOnlyList<Language> Languages = [Language.Indonesian, Language.English];

    public static IEnumerable<PeopleRow> Rows(string text) => text.ReplaceLineEndings("\n").Split('\n').Index()
        .Select(line => new PeopleRow(line.Index + 1, line.Item.Split(';', StringSplitOptions.TrimEntries)));

    public static string Text(IEnumerable<IReadOnlyList<string>> rows) => string.Join('\n', rows.Select(row => string.Join(';', row)));
}
