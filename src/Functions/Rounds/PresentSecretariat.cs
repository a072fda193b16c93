using Azure;
using Ovop.Core.Rounds;
using Ovop.Functions.Design;

namespace Ovop.Functions.Rounds;

/// <summary>The secretariat of the latest round; while storage does not answer, the last that it named.</summary>
internal sealed class PresentSecretariat(IRounds rounds) : ISecretariat
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Secretariat? _last;

    public async Task<Secretariat?> Present()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return _last = (await rounds.Latest(patience.Token))?.Secretariat;
        }
        catch (Exception silent) when (silent is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return _last;
        }
    }
}
