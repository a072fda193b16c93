using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Forms;

namespace Ovop.Core.Correction;

/// <summary>
/// While the applicant revises, nobody else's clock runs: the wait of the stage is put by, and comes back later by the
/// time that the revision took.
/// </summary>
internal static class Pause
{
    public static Change Begin(Change change, Revision revision, Wait wait) =>
        Postponement.Expire(change, wait.Due, (now, due) => now > due ? now : due)
            .Put(revision)
            .With(head => head with { Wait = wait })
            .Tell(Revisions.Opened(revision.Number));

    public static Change End(Change change, Revision revision, Setting setting)
    {
        var wait = revision.Former is { } former ? Postponement.Later(former, setting.Now - revision.Since, setting) : null;
        change = change
            .Put(revision with { ClosedAt = setting.Now })
            .With(head => head with { Wait = wait })
            .Tell(Revisions.Closed(revision.Number));
        return wait is null ? change : Postponement.Expire(change, wait.Due, (_, due) => due);
    }
}
