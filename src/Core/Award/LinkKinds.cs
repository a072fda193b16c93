using Ovop.Core.Consent;
using Ovop.Core.Endorsement;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Visit;

namespace Ovop.Core.Award;

/// <summary>Every kind of personal link there is.</summary>
public static class LinkKinds
{
    public static IReadOnlyList<LinkKind> All { get; } =
    [
        EndorsementLink.Kind, ReviewLink.Kind, VisitLink.Kind, RatificationLink.Kind, ConfirmationLink.Kind, ProducerLink.Kind,
    ];

    public static LinkKind Of(LinkPurpose purpose) => All.Single(kind => kind.Purpose == purpose);
}
