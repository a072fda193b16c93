namespace Ovop.Core.Forms.Questions;

/// <summary>The answer to a question that asks for rows: a line a row, its cells apart by tabs.</summary>
public static class FormRows
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string answer) =>
        answer.Length == 0 ? [] : [.. answer.Split('\n').Select(row => row.Split('\t'))];

    public static string Write(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(row => string.Join('\t', row)));

    /// <summary>Name of the input of one cell, and the field of its problems: "bahan_baku-1-nama"; rows count from 1.</summary>
    public static string Cell(FormField field, int row, FormField column) =>
        FormattableString.Invariant($"{field.Code}-{row}-{column.Code}");

    /// <summary>The question that an input's name belongs to.</summary>
    public static string CodeOf(string name) => name.Split('-')[0];
}
