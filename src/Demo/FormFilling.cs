using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds.Checklists;
using Ovop.Demo.Visiting;

namespace Ovop.Demo;

/// <summary>Fills in questions as the pages ask them without scripts.</summary>
internal static class FormFilling
{
    public static async Task<VisitedForm> Answer(this VisitedForm form, FormField field, string answer)
    {
        if (field.Kind == FieldKind.Rows)
            return await AddRows(form, field, FormRows.Read(answer));
        if (answer.Length == 0)
            return form;

        return field.Kind != FieldKind.Date
            ? form.Fill(field.Code, answer)
            : form.Fill($"{field.Code}-tahun", answer[..4]).Fill($"{field.Code}-bulan", answer[5..7]).Fill($"{field.Code}-hari", answer[8..]);
    }

    /// <summary>Fills in row after row, pressing the button that adds one in between.</summary>
    private static async Task<VisitedForm> AddRows(VisitedForm form, FormField field, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var (row, cells) in rows.Index())
        {
            if (row > 0)
                form = (await form.Submit("baris", field.Code)).Form("/bagian/" + FormSections.Asking(field.Code)!.Code);
            foreach (var (column, cell) in field.Columns.Zip(cells))
                form.Fill(FormRows.Cell(field, row + 1, column), cell);
        }

        return form;
    }

    /// <summary>The date of an expiring document: one that holds beyond the end of the round.</summary>
    public static VisitedForm Date(this VisitedForm form, ChecklistItem item)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var (name, date) = item.ValidMonths is null ? ("berlaku", today.AddYears(2)) : ("tanggal", today.AddDays(-7));
        return !item.Expires ? form : form
            .Fill($"{name}-hari", $"{date.Day}").Fill($"{name}-bulan", $"{date.Month}").Fill($"{name}-tahun", $"{date.Year}");
    }
}
