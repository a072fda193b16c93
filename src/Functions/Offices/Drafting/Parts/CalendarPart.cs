using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>What the round is called, when it is open, and on which days nobody works.</summary>
internal sealed class CalendarPart : DraftPart
{
    public override string Code => "kalender";

    public override IReadOnlyList<string> Roots =>
        ["$.id", "$.name", "$.legal_basis", "$.opens", "$.closes", "$.releases", "$.calendar", "$.schema"];

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var words = view.Words;
        return
        [
            new("kode", "$.id", TypedKind.Text, words["id"]) { Hint = words["id.hint"] },
            .. view.Spoken("nama", "$.name", TypedKind.Text, words["name"]),
            new("dasar", "$.legal_basis", TypedKind.Lines, words["basis"]) { Hint = words["lines.hint"] },
            new("buka", "$.opens", TypedKind.Moment, words["opens"]) { Hint = words["wib"], Heading = words["calendar"] },
            new("tutup", "$.closes", TypedKind.Moment, words["closes"]) { Hint = words["closes.hint"] },
            new("umum", "$.releases", TypedKind.Moment, words["releases"]) { Hint = words["releases.hint"], Optional = true },
            new("akhir_pekan", "$.calendar.weekend", TypedKind.Ticks, words["weekend"])
            {
                Options =
                [
                    .. Enum.GetValues<DayOfWeek>().OrderBy(day => day == DayOfWeek.Sunday)
                        .Select(day => new Option($"{day}", view.Language.Culture().DateTimeFormat.GetDayName(day))),
                ],
            },
            new("skb", "$.calendar.decreed", TypedKind.Years, words["decreed"]) { Hint = words["decreed.hint"] },
            new("hari", "$.calendar.holidays", TypedKind.Holidays, words["holidays"]) { Hint = words["holidays.hint"] },
        ];
    }
}
