using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Notices;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>
/// Does a portion. It may run again after a half-done run: a deadline or a wording that is the new one already counts as done, a
/// second retry only looks again, what is held or goes on is left so, and a letter that was sent again is no trouble any more.
/// </summary>
internal sealed class BulkActivity(CaseDesk desk, IPost post)
{
    [Function(nameof(BulkActivity))]
    public async Task<IReadOnlyList<BulkOutcome>> Run([ActivityTrigger] BulkWork portion, CancellationToken cancel)
    {
        var outcomes = new List<BulkOutcome>();
        foreach (var number in portion.Numbers)
        {
            var decision = await desk.Decide(number, portion.Act.On, cancel);
            if (decision.TryGet(out var decided))
                await post.Deliver(decided.Dossier, cancel);

            var refused = decision.IsOk || decision.Problems[0].Code is "due.same" or "wording.same" ? null : decision.Problems[0].Code;
            outcomes.Add(new(number, refused, decided?.Events ?? []));
        }

        return outcomes;
    }
}
