using Microsoft.Extensions.Logging;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Backup;

namespace Ovop.Functions.Award;

/// <summary>
/// The list of cases as the last nightly copy has it, with which an instance begins: the copy comes in one piece, the table in pages of
/// 1,000 lines, one after another. Without one, and should it not be readable, the table is read whole.
/// </summary>
internal sealed partial class BoardOfTheNight(NightlyCopy copies, ILogger<BoardOfTheNight> logger)
{
    /// <returns>By round; nothing where there is no copy.</returns>
    public async Task<IReadOnlyDictionary<string, BoardCopy>> Read()
    {
        var rounds = new Dictionary<string, BoardCopy>();
        try
        {
            if (await copies.Latest("Board", CancellationToken.None) is not { } copied)
                return rounds;

            await foreach (var row in copied.Rows.Where(row => row.PartitionKey != Board.Stamp))
            {
                if (!rounds.TryGetValue(row.PartitionKey, out var copy))
                    rounds[row.PartitionKey] = copy = new() { ReadUntil = copied.Since };
                copy.Take(row);
            }

            return rounds;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Unreadable(logger, FailureLog.CauseOf(fault));
            return new Dictionary<string, BoardCopy>();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The list of cases is read without the nightly copy: {Cause}")]
    private static partial void Unreadable(ILogger log, string cause);
}
