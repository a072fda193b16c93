using Ovop.Core.Cases;

namespace Ovop.Core.Notices;

/// <summary>Carries letters away.</summary>
public interface IPost
{
    /// <summary>Sends every letter of the dossier that waits to be sent, each once.</summary>
    /// <returns>How many were handed over.</returns>
    Task<int> Deliver(Dossier dossier, CancellationToken cancel);
}
