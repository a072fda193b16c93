using System.Security.Cryptography;
using System.Text;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Panels;

namespace Ovop.Core.Review.Appointing;

/// <summary>
/// Who assesses a case. Bars hold whatever the pool: the own side of the case, another commodity, the same province (province
/// offices sit on the selection team), a declared conflict, an earlier panel whose decision is objected to, a coach of the last
/// months, in a blind case also whoever seems to know the producer, and who is away or has as many cases as they take. Then the least
/// loaded, ties by a hash of seed and id, so that the choice can be repeated and foreseen by nobody; at least the round's number of
/// externals, and one who knows the craft of the ware where anybody who may sit does.
/// </summary>
public static class PanelRule
{
    /// <param name="terms">The limits of the round.</param>
    /// <param name="question">The case.</param>
    /// <param name="pool">All assessors, those already appointed among them.</param>
    /// <param name="seed">Fixed for the appointment, such as the application's number and the attempt.</param>
    public static Result<Panel> Appoint(PanelTerms terms, PanelQuestion question, IReadOnlyList<PoolMember> pool, string seed)
    {
        var members = pool.DistinctBy(member => member.Assessor.Id, Ids)
            .Select(member => (Member: member, Bar: BarFor(member, question, terms))).ToList();
        var eligible = members.Where(entry => entry.Bar is null).Select(entry => entry.Member)
            .OrderBy(member => member.Load).ThenBy(member => Lot(seed, member.Assessor.Id), StringComparer.Ordinal).ToList();
        if (eligible.Count < question.Places)
            return new Problem("panel.few", ProblemKind.Conflict, Args: [$"{question.Places}", $"{eligible.Count}"]);

        var sitting = pool.Where(member => question.AlreadyAppointed.Contains(member.Assessor.Id)).ToList();
        var externals = Math.Clamp(terms.External - sitting.Count(IsExternal), 0, question.Places);
        if (eligible.Count(IsExternal) is var there && there < externals)
            return new Problem("panel.external.few", ProblemKind.Conflict, Args: [$"{externals}", $"{there}"]);

        var expert = sitting.Any(Knows) ? null : eligible.FirstOrDefault(
            member => Knows(member) && (IsExternal(member) || question.Places > externals));
        var seats = eligible.Where(member => member == expert).ToList();
        seats.AddRange(eligible.Except(seats).Where(IsExternal).Take(externals - seats.Count(IsExternal)));
        var chosen = seats.Concat(eligible.Except(seats).Take(question.Places - seats.Count)).ToHashSet();
        var heaviest = eligible.FindLastIndex(chosen.Contains);
        var codes = eligible.Select((member, rank) => (
            member.Assessor.Id,
            Code: chosen.Contains(member) ? "panel.appointed"
                : rank > heaviest ? "panel.load"
                : eligible[heaviest] == expert ? "panel.craft"
                : "panel.external")).ToDictionary(entry => entry.Id, entry => entry.Code);

        return new Panel(
            [.. eligible.Where(chosen.Contains).Select(member => member.Assessor.Id)],
            [.. members.OrderBy(entry => entry.Member.Assessor.Id, StringComparer.Ordinal)
                .Select(
                    entry => new Candidate(entry.Member.Assessor.Id, entry.Member.Load, entry.Bar ?? codes[entry.Member.Assessor.Id]))]);

        bool Knows(PoolMember member) => member.Assessor.Crafts.Intersect(question.Crafts).Any();

        static bool IsExternal(PoolMember member) => member.Assessor.IsExternal;
    }

    /// <summary>The same for a new seat: also who is away or has as many cases as they take.</summary>
    public static string? BarFor(PoolMember member, PanelQuestion question, PanelTerms terms) =>
        BarFor(member.Assessor, question, terms) ?? member.Assessor.Availability?.BarFor(member.Load, question.On);

    /// <summary>The code of what bars an assessor from a case, or null; also asked again when a conflict becomes known later.</summary>
    public static string? BarFor(Assessor assessor, PanelQuestion question, PanelTerms terms)
    {
        if (question.AlreadyAppointed.Contains(assessor.Id, Ids))
            return "panel.sitting";
        if (assessor.IsEnded)
            return "panel.ended";
        if (question.Own.Contains(assessor.Id))
            return "panel.own";
        if (!assessor.Commodities.Contains(question.Commodity))
            return "panel.commodity";
        if (assessor.Province == question.Province)
            return "panel.province";
        if (question.Excluded.Contains(assessor.Id, Ids))
            return "panel.excluded";
        if (question.Earlier.Contains(assessor.Id, Ids))
            return "panel.earlier";
        if (question.Related.Contains(assessor.Id))
            return "panel.hint";
        if (question.Parties.Append(question.Application).Intersect(assessor.StandingConflicts.Append(assessor.Organisation)).Any())
            return "panel.conflict";

        // The end of one that goes on may be typed as far ahead as dates reach: no months can be added to that.
        return assessor.Coached.Any(coaching => question.Parties.Contains(coaching.Nib)
            && (question.On < coaching.Until || question.On < coaching.Until.AddMonths(terms.CoachMonths))) ? "panel.coach" : null;
    }

    /// <summary>However a code is written, it is one person's: nobody sits twice.</summary>
    private static StringComparer Ids => StringComparer.OrdinalIgnoreCase;

    private static string Lot(string seed, string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{id}")));
}
