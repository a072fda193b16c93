using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Hosting.Fields;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>The date that is asked for with an expiring document.</summary>
internal static class StatedDate
{
    /// <summary>Name of the field: a document with a term of months has a date, any other is valid until one.</summary>
    public static string FieldOf(ChecklistItem item) => item.ValidMonths is null ? "berlaku" : "tanggal";

    /// <summary>What was typed, if the document holds by it; nothing for a document that does not expire.</summary>
    /// <returns>The date; or, with the field's name, the problems of <see cref="Validity"/> and <c>document.date.wrong</c>.</returns>
    public static Result<Statement> Read(ChecklistItem item, string fileName, Func<string, string?> typed, Setting setting)
    {
        if (!item.Expires)
            return new Statement(fileName);

        var field = FieldOf(item);
        var date = TypedDate.Read(typed, field);
        var problem = date is { IsBlank: false, Date: null } ? new("document.date.wrong")
            : Validity.Until(item, date.Date, setting) is { IsOk: false } until ? until.Problems[0]
            : null;
        return problem is null ? new Statement(fileName, date.Date) : problem with { Field = field };
    }
}
