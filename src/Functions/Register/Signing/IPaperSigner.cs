using System.ComponentModel.DataAnnotations;
using Ovop.Functions.Register.Certificates;

namespace Ovop.Functions.Register.Signing;

/// <summary>
/// Signs the paper of a certificate electronically: a provider of certified signatures (PSrE, PP 71/2019), or the test certificate of
/// this app. The same bytes give the same signature, or the paper is written once.
/// </summary>
internal interface IPaperSigner
{
    /// <summary>How papers are signed, which they then say.</summary>
    PaperSigning Kind { get; }

    /// <param name="covered">All bytes of the paper but the room of the signature.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>A detached signature (CMS, RFC 5652) as PAdES asks for it (ETSI EN 319 142-1, level B-B).</returns>
    Task<byte[]> Sign(byte[] covered, CancellationToken cancel);
}

/// <summary>Papers are signed by hand: they have no room for anything else.</summary>
internal sealed class HandSigner : IPaperSigner
{
    public PaperSigning Kind => PaperSigning.ByHand;

    public Task<byte[]> Sign(byte[] covered, CancellationToken cancel) => throw new InvalidOperationException("A hand signs on paper.");
}

/// <summary>Who signs papers; configuration section "Signing".</summary>
public sealed class SigningOptions
{
    /// <summary>
    /// "Test" for the app's own test certificate; empty for hands: the law takes no electronic signature but a certified one.
    /// </summary>
    [RegularExpression("Test|")]
    public string Provider { get; set; } = "";
}
