using Microsoft.AspNetCore.Http;
using Ovop.Core.Forms.Questions;
using Ovop.Functions.Hosting.Fields;

namespace Ovop.Functions.Questions;

/// <summary>A section of the form as it was posted.</summary>
/// <param name="Section">Which section.</param>
/// <param name="Form">The posted form.</param>
public sealed record TypedSection(FormSection Section, IFormCollection Form)
{
    /// <summary>Whether a script saves it while it is typed: it answers in data, and nothing is wrong with it yet.</summary>
    public bool IsDraft => Form["draf"] == "1";

    /// <summary>Mark of the answers over which it was typed; null when the page did not say.</summary>
    public string? Seen => Form["versi"].ToString() is { Length: > 0 } mark ? mark : null;

    /// <summary>Name of the buttons that add a row ("bahan_baku") or take one away ("bahan_baku-2").</summary>
    public const string RowAct = "baris";

    /// <summary>Name of the buttons that take what was probably meant by an answer.</summary>
    public const string MeantAct = "maksud";

    /// <summary>The question that one more row is wanted for; null when the section is simply saved.</summary>
    public string? MoreOf => Act.Length > 0 && !Act.Contains('-', StringComparison.Ordinal) ? Act : null;

    /// <summary>Whether a button of a row was pressed: the section is saved and shown again, and nothing is wrong with it yet.</summary>
    public bool IsRowAct => Act.Length > 0;

    private string Act => Form[RowAct].ToString();

    /// <summary>
    /// What was typed into a field; the three boxes of a date as one text, a date or not; a telephone number in international form;
    /// rows as the form keeps them.
    /// </summary>
    public string? this[string code] => Section.Fields.First(field => field.Code == code) switch
    {
        var meant when Form[MeantAct] == code && MeantAnswer.Of(meant, meant.Tidy(Form[code].ToString())) is { } answer => answer,
        { Kind: FieldKind.Rows } rows => Rows(rows),
        { Kind: FieldKind.Date } => $"{TypedDate.Read(box => Form[box], code)}",
        { Kind: FieldKind.Phone } => Telephone.Read(Form[code].FirstOrDefault()),
        _ => Form[code].FirstOrDefault(),
    };

    private string Rows(FormField field) => FormRows.Write(
        from row in Enumerable.Range(1, (int)field.Max)
        where Act != FormattableString.Invariant($"{field.Code}-{row}")
        select field.Columns
            .Select(column => Form[FormRows.Cell(field, row, column)].ToString().ReplaceLineEndings(" ").Replace('\t', ' ')));
}
