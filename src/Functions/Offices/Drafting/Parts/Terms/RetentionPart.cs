using System.Globalization;
using Ovop.Core.Rounds.Drafting;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Functions.Offices.Drafting.Parts.Terms;

/// <summary>For how long cases are kept.</summary>
internal sealed class RetentionPart : DraftPart
{
    public override string Code => "masa-simpan";

    public override IReadOnlyList<string> Roots => ["$.retention"];

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var (words, usual) = (view.Words, RetentionTerms.Usual);
        return
        [
            Months("kedaluwarsa", "lapsed", words["retention.lapsed"], usual.Lapsed),
            Months("dihapus", "deleted", words["retention.deleted"], usual.Deleted),
            Months("ditarik", "withdrawn", words["retention.withdrawn"], usual.Withdrawn),
            Months("ditolak", "refused", words["retention.refused"], usual.Refused),
            Months("bintang", "awarded", words["retention.awarded"], usual.Awarded),
        ];

        DraftField Months(string name, string member, string label, int empty) =>
            new(name, $"$.retention.{member}", TypedKind.Number, label)
            {
                Hint = words["empty.is", empty.ToString(CultureInfo.InvariantCulture)],
                Optional = true,
            };
    }
}
