using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Demo.Rounds.Past;

/// <summary>Marks letters as sent: nobody gets mail of what is long over.</summary>
internal sealed class WrittenPost(WrittenCases cases, TimeProvider clock) : IPost
{
    /// <summary>The kinds that are kept back.</summary>
    public HashSet<Notice> Held { get; } = [];

    public async Task<int> Deliver(Dossier dossier, CancellationToken cancel)
    {
        var queued = dossier.All<Letter>().Where(letter => letter.State == LetterState.Queued).ToList();
        await cases.Replace(
            dossier.Number,
            [
                .. from letter in queued
                   select new PartEdit(letter, Held.Contains(letter.Kind)
                       ? letter with { State = LetterState.Held }
                       : letter with { State = LetterState.Sent, SentAt = clock.GetUtcNow() }),
            ],
            cancel);
        return queued.Count;
    }
}
