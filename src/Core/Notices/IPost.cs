using Ovop.Core.Award;

namespace Ovop.Core.Notices;

/// <summary>Carries letters away.</summary>
public interface IPost
{
    /// <summary>Sends every letter of the dossier that waits to be sent, each once.</summary>
    Task Deliver(Dossier dossier, CancellationToken cancel);
}
