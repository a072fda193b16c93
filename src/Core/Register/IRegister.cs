using Ovop.Core.Award;

namespace Ovop.Core.Register;

/// <summary>Makes stars public.</summary>
public interface IRegister
{
    /// <summary>Writes the paper and the entry of a certificate. Doing so again changes nothing.</summary>
    Task Publish(Certificate certificate, CancellationToken cancel);

    /// <summary>Makes the register agree with a published case; writes nothing where it does.</summary>
    Task Show(Dossier dossier, CancellationToken cancel);
}
