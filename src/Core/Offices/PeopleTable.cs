namespace Ovop.Core.Offices;

/// <summary>A line of a table of people.</summary>
/// <param name="Line">From 1, empty lines and headings counted, as an editor shows it.</param>
/// <param name="Cells">Without the spaces around them.</param>
public sealed record PeopleRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>That something is wrong with the line: its number stands first among what the message names.</summary>
    internal Problem Wrong(string code, params string[] more) => new(code, Field: PeopleTable.Field, Args: [$"{Line}", .. more]);

    /// <summary>That something is wrong with a cell: line and column stand first among what the message names ("3 (D)").</summary>
    internal Problem Wrong(PeopleFault fault) =>
        Wrong(fault.Code) with { Args = [fault.Column is { } column ? $"{Line} ({LettersOf(column)})" : $"{Line}", .. fault.Asked] };

    /// <summary>As a spreadsheet names a column: A for the first, AA after Z.</summary>
    private static string LettersOf(int column) => (column > 25 ? LettersOf((column / 26) - 1) : "") + (char)('A' + (column % 26));
}

/// <param name="Column">From 0; null for the line as a whole.</param>
/// <param name="Asked">What can stand there.</param>
internal sealed record PeopleFault(string Code, int? Column = null, params IReadOnlyList<string> Asked);

/// <summary>
/// What all lists of people have in common that come as a table, pasted or as a file of a spreadsheet: a line for each, a line of
/// headings or none, and empty lines anywhere.
/// </summary>
internal static class PeopleTable
{
    public const string Field = "csv";

    /// <summary>The lines that say something, headings left out.</summary>
    /// <param name="isHeading">Whether a first line that begins with this cell is the headings.</param>
    public static IReadOnlyList<PeopleRow> Said(IEnumerable<PeopleRow> table, Func<string, bool> isHeading)
    {
        var rows = table.Where(row => row.Cells.Any(cell => cell.Length > 0)).ToList();
        if (rows is [var first, ..] && isHeading(first.Cells[0]))
            rows.RemoveAt(0);
        return rows;
    }

    /// <summary>As wide as the table is: a spreadsheet leaves empty cells at the end of a line out, or adds some.</summary>
    public static IReadOnlyList<PeopleRow> Wide(IEnumerable<PeopleRow> rows, int columns) =>
    [
        .. rows.Select(row => row.Cells.Skip(columns).Any(cell => cell.Length > 0) || row.Cells.Count == columns
            ? row
            : row with { Cells = [.. row.Cells.Take(columns)] }),
    ];

    /// <summary>The headings of a table whose first column has this name.</summary>
    public static Func<string, bool> Headed(string column) => cell => cell.Equals(column, StringComparison.OrdinalIgnoreCase);

    /// <summary>That there are no lines, or more than are read at once.</summary>
    public static IEnumerable<Problem> Miscounted(IReadOnlyList<PeopleRow> rows, int most, string code) =>
        rows.Count is 0 || rows.Count > most ? [new(code, Field: Field, Args: [$"{most}"])] : [];

    /// <summary>A language by its code; null for anything else.</summary>
    public static Language? LanguageOf(string cell, IEnumerable<Language> languages) =>
        languages.Cast<Language?>().FirstOrDefault(language => cell.Equals(language!.Value.Code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it can be somebody's code.</summary>
    public static bool IsCode(string cell) =>
        cell.Length is >= 2 and <= 40 && cell.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <summary>Whether it can be a name: no spreadsheet takes it for a formula.</summary>
    public static bool IsName(string cell, int least, int most) =>
        cell.Length >= least && cell.Length <= most && IsText(cell) && cell.Any(char.IsLetter);

    /// <summary>Whether no spreadsheet takes it for a formula.</summary>
    public static bool IsText(string cell) => cell is not ['=' or '+' or '-' or '@', ..];
}
