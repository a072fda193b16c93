using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Consent;
using Ovop.Core.Notices;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Behalf;

/// <summary>What a producer without mail is handed on paper: the link and the code by which it confirms.</summary>
/// <param name="Code">The six digits.</param>
public sealed record PaperRequest(Dossier Dossier, string Code, Uri Address)
{
    /// <summary>Null where the producer has mail, was not asked, or can decide nothing by it any more.</summary>
    internal static PaperRequest? Of(Dossier dossier, Setting setting, SealedDigits digits, LinkTokens links) =>
        Filing.Of(dossier) is { OnPaper: true } && dossier.Find<ConfirmationRequest>(ConfirmationRequest.RowKey) is { } asked
            && ProducerLink.Kind.MustDecide(dossier, Producer.Person, asked.Serial, setting) is null
            && digits.Open(asked.Sealed) is { } code
            ? new(dossier, code, links.AddressOf(dossier.Number, new(LinkPurpose.ProducerConfirmation, Producer.Person, asked.Serial)))
            : null;
}
