using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;

namespace Ovop.Core.Award;

/// <summary>All that follows from an act that was only tried: what it does, and what the procedure does upon it by itself.</summary>
/// <param name="Before">The case as it is.</param>
/// <param name="After">The case as it would be.</param>
public sealed record Outlook(Dossier Before, Dossier After)
{
    /// <summary>Where an act tells nothing that matters, the procedure is not asked and the case stays where it is.</summary>
    public static Outlook Of(Change change, Setting setting) => new(
        change.Before, change.Events.Exists(happened => happened.MattersIn(change.Case.State))
            ? Procedure.Advance(change.After, setting).After
            : change.After);

    /// <summary>What would go out at once.</summary>
    public IReadOnlyList<Letter> Letters => [.. After.All<Letter>().Where(letter => !Before.Has(letter.Key))];

    /// <summary>The personal links that would open nothing from then on.</summary>
    public IReadOnlyList<PersonalLink> EndedLinks => [.. After.All<PersonalLink>()
        .Where(link => link.Revoked is not null && Before.Find<PersonalLink>(link.Key) is not { Revoked: not null })];

    /// <summary>What the trail would say of it.</summary>
    public IReadOnlyList<TrailEntry> Entries => [.. After.Trail.Skip(Before.Trail.Count())];

    /// <summary>Whether somebody else would be waited for.</summary>
    public bool IsTurnPassed => !Waited.By(Before).SequenceEqual(Waited.By(After));
}
