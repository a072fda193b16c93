using Ovop.Core;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Register.Certificates;

/// <summary>How a paper is signed: by hand alone, by the app's test certificate, or by a certified electronic signature.</summary>
public enum PaperSigning { ByHand, Test, Certified }

/// <summary>
/// What a certificate states, as decided; nothing on the page comes from anywhere else. <c>Star</c> is 1 to
/// <c>StarMax</c>, the scale of the round (3 or 5). <c>DecidedOn</c> is the moment of ratification, printed as a date in
/// Jakarta (WIB); <c>ValidUntil</c> is the last day of validity. <c>VerifyAt</c> is the public page that confirms this
/// certificate, printed and in the QR code.
/// </summary>
public sealed record CertificateFacts(
    string Number,
    string Producer,
    string Product,
    string Brand,
    LocalText Commodity,
    string Province,
    string Regency,
    int Star,
    int StarMax,
    string Round,
    DateTimeOffset DecidedOn,
    DateOnly ValidUntil,
    Uri VerifyAt,
    string SignedBy,
    LocalText SignedAs)
{
    /// <summary>The decree by which it was awarded; null leaves room to write it.</summary>
    public AwardDecree? Decree { get; init; }

    /// <summary>Where seal and decree stand.</summary>
    public PaperLayout Layout { get; init; } = PaperLayout.Usual;

    /// <summary>Whether the paper has room for an electronic signature, and of which kind it will be.</summary>
    public PaperSigning Signing { get; init; }
}
