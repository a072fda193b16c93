using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Faults;

/// <summary>A case from draft to end, act by act; between two acts the case gets as far as it must for the next.</summary>
internal sealed record Story(string Name, CaseState End, IReadOnlyList<Func<Rehearsal, Task>> Acts)
{
    public static IReadOnlyList<Story> All { get; } =
    [
        new("published", CaseState.Published, [.. ToReview, r => r.Score(), Until(CaseState.StarsProposed), r => r.Ratify()]),
        new("not awarded", CaseState.NotAwarded, [.. ToReview, r => r.Score(0.4), Until(CaseState.StarsProposed), r => r.Ratify()]),
        new("substitution", CaseState.Published, [.. ToReview, StandDown, r => r.Until(HasSubstitute), r => r.Score(), Until(CaseState.StarsProposed), r => r.Ratify()]),
        new("withdrawn", CaseState.Withdrawn, [.. ToReview, r => r.Withdraw()]),
    ];

    public bool HasStar => End == CaseState.Published;

    public override string ToString() => Name;

    public async Task Play(StruckCase of, Func<StruckCase, Task>? between = null)
    {
        foreach (var act in Acts)
        {
            await act(of.Rehearsal);
            await (between?.Invoke(of) ?? Task.CompletedTask);
        }

        await of.HasEnded(End, HasStar);
    }

    private static IReadOnlyList<Func<Rehearsal, Task>> ToReview =>
        [r => r.Open(), r => r.Fill(), r => r.Submit(), Until(CaseState.Endorsement), r => r.Endorse(), Until(CaseState.Review)];

    private static Func<Rehearsal, Task> Until(CaseState state) => rehearsal => rehearsal.Until(state);

    private static async Task StandDown(Rehearsal rehearsal) =>
        await rehearsal.Declare(ReviewStage.Silent(await rehearsal.Dossier())[0].Contact.Id, clear: false);

    private static bool HasSubstitute(Dossier dossier) => ReviewStage.Silent(dossier).Any(seat => seat.Substitute);
}
