using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Notices;

/// <summary>So many cases in one store, which the board lists; the links into all of them are the first's, as those of one host are.</summary>
internal sealed record ListedCases(InMemoryCases Store, Board Board, AllCases All, IReadOnlyList<LinkedCase> Cases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public LinkedCase First => Cases[0];

    public IReadOnlyList<LinkedCase> Others => [.. Cases.Skip(1)];

    /// <summary>Lists a case as it is now.</summary>
    public async Task List(LinkedCase one) => await Board.Show(null, await one.Dossier(), Cancel);

    /// <param name="before">What happens to each before it is listed; by its place, from 1.</param>
    /// <param name="isListed">Whether the board knows of them.</param>
    public static async Task<ListedCases> Open(int cases, Func<LinkedCase, int, Task> before, bool isListed = true)
    {
        var (store, board, opened) = (new InMemoryCases(), new Board(new InMemoryTables(), TimeProvider.System), new List<LinkedCase>());
        for (var sequence = 1; sequence <= cases; sequence++)
        {
            opened.Add(await LinkedCase.Begin(store, sequence));
            await before(opened[^1], sequence);
            if (isListed)
                await board.Show(null, await opened[^1].Dossier(), Cancel);
        }

        return new(store, board, new(board, new FixedRound(Drafts.Round, Cast.Of(6))), opened);
    }
}
