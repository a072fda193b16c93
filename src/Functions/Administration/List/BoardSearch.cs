using Ovop.Core;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.List;

/// <summary>
/// Cases by words that number, product, producer, place, mail address or the names of its people contain, all of them.
/// </summary>
/// <param name="text">As it was typed; nothing finds every case.</param>
/// <param name="nameOf">The name of somebody of the award by their id.</param>
internal sealed class BoardSearch(string text, Func<string, string> nameOf)
{
    private readonly Dictionary<string, string> _names = [];
    private readonly string[] _words = TypedText.Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool Finds(BoardLine line)
    {
        foreach (var word in _words)
            if (!Has(line.Folded ?? line.Fold(), word)
                && !IsAmong(line.Who, word) && !IsAmong(line.Panel, word) && !IsAmong(line.Scored, word))
                return false;

        return true;
    }

    private bool IsAmong(IReadOnlyList<string> people, string word)
    {
        foreach (var person in people)
            if (Has(NameOf(person), word))
                return true;

        return false;
    }

    private string NameOf(string person) =>
        _names.TryGetValue(person, out var name) ? name : _names[person] = TypedText.Folded(nameOf(person));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.Ordinal);
}
