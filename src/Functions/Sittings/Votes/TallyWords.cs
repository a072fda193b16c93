using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sittings.Calling;

namespace Ovop.Functions.Sittings.Votes;

/// <summary>What the votes on a case come to, in words.</summary>
internal static class TallyWords
{
    /// <summary>"6 setuju, 1 kembalikan; tidak ikut: Dr. Sari".</summary>
    public static string Of(Sitting sitting, AgendaItem item, Texts words)
    {
        var tally = Tally.Of(sitting, item.Number);
        return string.Join("; ", new[]
        {
            words["tally", tally.For.Count, tally.Against.Count],
            tally.HasQuorum ? null
                : sitting.BallotOf(sitting.Chair.Id) is null ? words["tally.quorum.open", tally.Present, tally.Members]
                : words["tally.quorum", tally.Present, tally.Members],
            tally.Recused.Count > 0 ? words["tally.recused", Names(tally.Recused)] : null,
        }.Where(part => part is not null));
    }

    /// <summary>A name may have commas of its own: "Budi Raharjo, S.E., M.Si.".</summary>
    public static string Names(IEnumerable<SittingMember> members) => string.Join("; ", members.Select(member => member.Name));
}
