using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Sittings.Votes;

/// <summary>Whether a member was there, in words; until the sitting has decided, whether they have answered.</summary>
internal static class Presence
{
    public static string Of(Sitting sitting, SittingMember member, Texts words) => sitting.BallotOf(member.Id) switch
    {
        null => sitting.MustBeOpen is null ? words["present.open"] : words["present.no"],
        { EnteredBy: not null } => words["present.paper"],
        _ => words["present.yes"],
    };
}
