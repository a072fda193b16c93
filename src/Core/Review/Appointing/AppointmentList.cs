using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Offices;

namespace Ovop.Core.Review.Appointing;

/// <summary>A line of a list of appointments, as it was written.</summary>
/// <param name="Line">From 1, for messages.</param>
/// <param name="Number">The application's number.</param>
/// <param name="Assessor">Id or address.</param>
/// <param name="InsteadOf">Id or address of whom they replace; empty for a further seat.</param>
public sealed record AppointmentRow(int Line, string Number, string Assessor, string InsteadOf)
{
    /// <summary>The wish with the ids of those who are meant; what nobody is called stays as it was written.</summary>
    public Appointment Wish(Setting setting, bool despiteLoad) =>
        new(IdOf(Assessor, setting), InsteadOf.Length == 0 ? null : IdOf(InsteadOf, setting), despiteLoad);

    private static string IdOf(string written, Setting setting) =>
        setting.People.Assessors.FirstOrDefault(member => People.IsSame(member.Assessor.Id, written)
            || member.Assessor.Email.Equals(written, StringComparison.OrdinalIgnoreCase))?.Assessor.Id ?? written;
}

/// <summary>
/// Appointments for many cases: a line each, with number, assessor and, where it is so, instead of whom.
/// </summary>
public static class AppointmentList
{
    public const int MostRows = 100;

    private const int Columns = 3;

    /// <summary>The rows, empty lines and a first line of headings left out; all lines that cannot be read at once.</summary>
    public static Result<IReadOnlyList<AppointmentRow>> Read(IEnumerable<PeopleRow> table)
    {
        var lines = PeopleTable.Wide(PeopleTable.Said(table, cell => !cell.Any(char.IsAsciiDigit)), Columns);

        List<Problem> problems =
            [.. lines.Where(line => line.Cells is not ([{ Length: > 0 }, { Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }, _]))
                .Select(line => line.Wrong("appoint.line"))];
        problems.AddRange(PeopleTable.Miscounted(lines, MostRows, "appoint.rows"));

        return problems.Count > 0
            ? Result<IReadOnlyList<AppointmentRow>>.Refused(problems)
            : Result<IReadOnlyList<AppointmentRow>>.Ok([.. lines
                .Select(line => new AppointmentRow(line.Line, line.Cells[0], line.Cells[1], line.Cells.ElementAtOrDefault(2) ?? ""))]);
    }

    /// <summary>Of what was tried, so that nothing else is done.</summary>
    public static string SealOf(IReadOnlyList<AppointmentRow> rows, string reason, bool despiteLoad) =>
        Seal.Of([.. rows.SelectMany(row => new[] { row.Number, row.Assessor, row.InsteadOf }), reason, $"{despiteLoad}"]);
}
