using Ovop.Core.Cases;

namespace Ovop.Core.Register;

/// <summary>Makes stars public.</summary>
public interface IRegister
{
    /// <summary>
    /// Writes the paper and the entry of a case's certificate, its photos aside, which take their time to draw. Doing so again
    /// changes nothing.
    /// </summary>
    Task Publish(Dossier dossier, Certificate certificate, CancellationToken cancel);

    /// <summary>Makes the register agree with a published case and with what its applicant shows; writes nothing where it does.</summary>
    Task Show(Dossier dossier, CancellationToken cancel);
}
